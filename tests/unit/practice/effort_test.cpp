// SPDX-License-Identifier: MIT
#include "practice/effort.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using judge::Verdict;
using std::chrono::minutes;
using tests::at_minute;
using tests::happened;
using tests::submitted;

struct Row {
    const char* name;
    Effort effort;
    bool same_day;
    Rating wanted;
};

class Rate : public ::testing::TestWithParam<Row> {};

TEST_P(Rate, FollowsTheTable) {
    const Row& row = GetParam();
    const Rated rated = rate(row.effort, minutes(20), row.same_day);
    EXPECT_EQ(name(rated.rating), name(row.wanted));
    EXPECT_NE(rated.reason, "");
}

INSTANTIATE_TEST_SUITE_P(
    Table, Rate,
    ::testing::Values(
        Row{"Fast", {.active = minutes(10)}, false, Rating::easy},
        Row{"FastTheSameDay", {.active = minutes(10)}, true, Rating::good},
        Row{"JustNotFast", {.active = minutes(11)}, false, Rating::good},
        Row{"FastAfterAFailure", {.active = minutes(5), .failed = 1}, false, Rating::good},
        Row{"FastWithAHint", {.active = minutes(5), .hints = 1}, false, Rating::good},
        Row{"UnknownTime", {}, false, Rating::good},
        Row{"InTime", {.active = minutes(30)}, false, Rating::good},
        Row{"Slow", {.active = minutes(31)}, false, Rating::hard},
        Row{"TwoHints", {.active = minutes(5), .hints = 2}, false, Rating::hard},
        Row{"ThreeFailures", {.active = minutes(5), .failed = 3}, false, Rating::hard},
        Row{"AtTheLimit", {.active = minutes(50)}, false, Rating::hard},
        Row{"MuchTooSlow", {.active = minutes(51)}, false, Rating::again},
        Row{"Peeked", {.active = minutes(5), .solution_seen = true}, false, Rating::again}),
    [](const auto& test) { return test.param.name; });

TEST(Rate, MoreOfAnythingNeverMakesItBetter) {
    const auto rating = [](int active, int failed, int hints, bool seen) {
        return rate({.active = minutes(active),
                     .failed = failed,
                     .hints = hints,
                     .solution_seen = seen},
                    minutes(30), false)
            .rating;
    };
    for (int active = 0; active < 120; ++active)
        for (int failed = 0; failed < 6; ++failed)
            for (int hints = 0; hints < 5; ++hints) {
                const Rating here = rating(active, failed, hints, false);
                EXPECT_LE(rating(active + 1, failed, hints, false), here);
                EXPECT_LE(rating(active, failed + 1, hints, false), here);
                EXPECT_LE(rating(active, failed, hints + 1, false), here);
                EXPECT_LE(rating(active, failed, hints, true), here);
            }
}

TEST(EffortOn, AddsUpWhatHappenedSinceTheLastRating) {
    const ::tests::TempDir home;
    const History history(home.path() / "h.db");
    EXPECT_FALSE(effort_on(history, "alpha", at_minute(5)).active);
    history.record({.attempts = {submitted(3, "alpha", Verdict::wrong_answer)},
                    .events = {happened(0, event::kPick, "alpha"),
                               happened(2, event::kHint, "alpha", R"({"number":2})"),
                               happened(2, event::kHint, "beta", R"({"number":3})")},
                    .reviews = {tests::reviewed(4, {CardKind::problem, "alpha"}, Rating::hard)}});
    history.record({.attempts = {submitted(300, "alpha", Verdict::wrong_answer),
                                 submitted(305, "alpha", Verdict::compile_error),
                                 submitted(306, "beta", Verdict::wrong_answer)},
                    .events = {happened(280, event::kPick, "alpha"),
                               happened(310, event::kHint, "alpha", R"({"number":1})"),
                               happened(380, event::kTest, "alpha")}});
    const Effort effort = effort_on(history, "alpha", at_minute(390));
    EXPECT_EQ(effort.active, minutes(30 + 10));  // 280 to 310 and 380 to 390; a pause between
    EXPECT_EQ(effort.failed, 1);
    EXPECT_EQ(effort.hints, 1);
    EXPECT_FALSE(effort.solution_seen);
    EXPECT_EQ(effort.last_time, at_minute(4));
    history.record({.events = {happened(391, event::kSolution, "alpha", R"({"gave_up":false})")}});
    EXPECT_FALSE(effort_on(history, "alpha", at_minute(392)).solution_seen);  // it was solved
    history.record({.events = {happened(391, event::kSolution, "alpha", R"({"gave_up":true})")}});
    EXPECT_TRUE(effort_on(history, "alpha", at_minute(392)).solution_seen);
}

}  // namespace
}  // namespace practice
