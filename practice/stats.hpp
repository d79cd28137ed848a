// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "practice/history.hpp"

namespace practice {

// What the candidate did on a day of their own calendar.
struct DayCount {
    Day day;
    int attempts = 0;
    int reviews = 0;
    int mocks = 0;
    [[nodiscard]] int all() const noexcept { return attempts + reviews + mocks; }
};

struct TopicCount {
    std::string topic;
    int problems = 0;  // tried
    int solved = 0;
    int attempts = 0;
};

// A problem solved for the first time, against the time it should take.
struct SpeedPoint {
    std::string problem;
    Moment at;
    double minutes = 0;
    double target = 0;
};

struct Statistics {
    std::vector<DayCount> days;      // of the last `weeks`, none left out
    int streak = 0;                  // days in a row with something, up to today or yesterday
    std::vector<TopicCount> topics;  // the most tried first
    std::vector<SpeedPoint> speed;
    std::optional<double> median_speed;       // time taken divided by the target
    std::vector<std::pair<Day, int>> solved;  // problems solved so far, by day
};

// What of a problem statistics ask for; from the bank.
struct ProblemFacts {
    std::string topic;
    double target_minutes = 0;
};
using FactsOf = std::function<ProblemFacts(const std::string& problem)>;

[[nodiscard]] Statistics statistics(const History& history, const Calendar& calendar, Moment now,
                                    int weeks, const FactsOf& facts);

}  // namespace practice
