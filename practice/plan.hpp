// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "practice/history.hpp"

namespace practice {

// What the candidate plans for.
struct PlanGoal {
    std::string role;
    Day date;  // of the interview
    int minutes_week = 0;
};

// The goal that was stated last; nullopt if there is none, or it was given up.
[[nodiscard]] std::optional<PlanGoal> plan_goal(const History& history);
[[nodiscard]] std::string to_json(const PlanGoal& goal);
inline constexpr std::string_view kPlanEvent = "plan";

// Something that can be done: a problem, questions on a topic, a mock interview.
struct PlanItem {
    std::string title;
    std::string command;  // "spar pick pair-with-gap"
    int minutes = 0;
    double weight = 0;  // how much it brings; the heaviest come first
};

struct PlanDay {
    Day day;
    int reviews = 0;  // minutes for what is due
    std::vector<PlanItem> items;
    [[nodiscard]] int minutes() const;
};

struct Plan {
    std::vector<PlanDay> days;      // from today to the eve of the interview, none that is empty
    std::vector<PlanItem> dropped;  // what does not fit, the most valuable first
    int needed = 0;                 // minutes for all of it
    int available = 0;
    [[nodiscard]] bool feasible() const noexcept { return dropped.empty(); }
};

// Spreads items over the days: reviews first (`due[i]` cards on the i-th day, three minutes each),
// a mock interview a week in the last two fifths of the time, then the heaviest items that fit. The
// same input gives the same plan.
[[nodiscard]] Plan make_plan(const PlanGoal& goal, Day today, std::vector<PlanItem> items,
                             const std::vector<int>& due, const PlanItem& mock);

// The plan as a calendar file: an entry for each day, at `hour` local time.
[[nodiscard]] std::string to_ics(const Plan& plan, const PlanGoal& goal, int hour, Moment now);

}  // namespace practice
