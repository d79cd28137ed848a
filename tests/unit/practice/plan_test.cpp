// SPDX-License-Identifier: MIT
#include "practice/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using std::chrono::days;
using ::testing::HasSubstr;

const Day kToday = *parse_day("2026-02-02");
const PlanItem kMock{"mock", "spar mock start swe-45", 60, 1};

std::vector<PlanItem> items(int count, int minutes) {
    std::vector<PlanItem> out;
    for (int i = 0; i < count; ++i)
        out.push_back({"item " + std::to_string(i), "spar pick x", minutes, 1.0 / (i + 1)});
    return out;
}

PlanGoal goal(int after, int minutes_week) {
    return {"ml-engineer", kToday + days(after), minutes_week};
}

int planned(const Plan& plan) {
    int sum = 0;
    for (const PlanDay& day : plan.days) sum += day.minutes();
    return sum;
}

TEST(Plan, AllFitsWhereThereIsTime) {
    const Plan plan = make_plan(goal(28, 600), kToday, items(10, 30), {2, 0, 1}, kMock);
    EXPECT_TRUE(plan.feasible());
    EXPECT_EQ(plan.available, 2'400);
    EXPECT_EQ(planned(plan), plan.needed);
    EXPECT_EQ(plan.days.front().day, kToday);
    EXPECT_EQ(plan.days.front().reviews, 6);
    EXPECT_EQ(plan.days.front().items.front().title, "item 0");
}

TEST(Plan, SaysWhatToDrop) {
    const Plan plan = make_plan(goal(14, 120), kToday, items(20, 40), {}, kMock);
    EXPECT_FALSE(plan.feasible());
    EXPECT_GT(plan.needed, plan.available);
    EXPECT_LE(planned(plan), plan.available);
    for (std::size_t i = 1; i < plan.dropped.size(); ++i)
        EXPECT_GE(plan.dropped[i - 1].weight, plan.dropped[i].weight);
}

TEST(Plan, NothingIsLostAndNothingTwice) {
    for (int weeks = 1; weeks < 6; ++weeks)
        for (int minutes = 30; minutes <= 900; minutes += 145) {
            const Plan plan =
                make_plan(goal(7 * weeks, minutes), kToday, items(15, 25), {1, 1}, kMock);
            std::set<std::string> seen;
            for (const PlanDay& day : plan.days)
                for (const PlanItem& item : day.items)
                    if (item.title != "mock") {
                        EXPECT_TRUE(seen.insert(item.title).second);
                    }
            EXPECT_EQ(seen.size() + plan.dropped.size(), 15U);
            EXPECT_TRUE(plan.days.empty() || plan.days.back().day < kToday + days(7 * weeks));
        }
}

TEST(Plan, AMockAWeekTowardsTheEnd) {
    const Plan plan = make_plan(goal(30, 600), kToday, {}, {}, kMock);
    ASSERT_EQ(plan.days.size(), 2U);
    EXPECT_EQ(plan.days[0].day, kToday + days(18));
    EXPECT_EQ(plan.days[1].day, kToday + days(25));
}

TEST(Plan, OnTheDayItselfThereIsNothingToPlan) {
    EXPECT_TRUE(make_plan(goal(0, 600), kToday, {}, {5}, kMock).days.empty());
    EXPECT_FALSE(make_plan(goal(-3, 600), kToday, items(1, 10), {}, kMock).feasible());
}

TEST(Plan, TheGoalIsTheOneStatedLast) {
    const ::tests::TempDir dir;
    const History history(dir.path() / "h.db");
    EXPECT_FALSE(plan_goal(history));
    history.record({.events = {tests::happened(0, kPlanEvent, "", to_json(goal(5, 60))),
                               tests::happened(1, kPlanEvent, "", to_json(goal(9, 90)))}});
    ASSERT_TRUE(plan_goal(history));
    EXPECT_EQ(plan_goal(history)->minutes_week, 90);
    history.record({.events = {tests::happened(2, kPlanEvent, "", "{}")}});
    EXPECT_FALSE(plan_goal(history));
}

TEST(PlanIcs, IsACalendar) {
    auto long_items = items(1, 30);
    long_items[0].title = std::string(40, 'a') + "; größer, länger, 日本語日本語日本語日本語日本語";
    const Plan plan = make_plan(goal(10, 600), kToday, long_items, {}, kMock);
    const std::string ics = to_ics(plan, goal(10, 600), 19, from_ms(1'770'000'000'000));
    EXPECT_THAT(ics, HasSubstr("DTSTART:20260202T190000\r\n"));
    EXPECT_THAT(ics, HasSubstr("DTSTAMP:20260202T024000Z\r\n"));
    EXPECT_THAT(ics, HasSubstr("a\\; gr"));
    EXPECT_THAT(ics, HasSubstr("DTSTART;VALUE=DATE:20260212\r\n"));
    std::istringstream in(ics);
    for (std::string line; std::getline(in, line);) {
        EXPECT_TRUE(line.ends_with('\r'));
        EXPECT_LE(line.size(), 76U);
    }
}

}  // namespace
}  // namespace practice
