// SPDX-License-Identifier: MIT
#include "practice/mock/scorecard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "practice/mock/interviewer.hpp"

namespace practice::mock {
namespace {

CodingEvidence best() {
    return {.title = "x",
            .compiles = true,
            .accepted = true,
            .passed = 20,
            .tests = 20,
            .submissions = 1,
            .declared_time = "n",
            .target_time = "n",
            .approaches = 2,
            .approach_first = true,
            .asked = 3,
            .known = 5,
            .own_cases = 4,
            .valid_cases = 4,
            .wrong = 5,
            .killed = 4,
            .thoughts = 4,
            .prompts = 4};
}

std::vector<int> scores(const Scorecard& card) {
    std::vector<int> out;
    for (const Dimension dimension : kDimensions) out.push_back(card.of(dimension).score);
    return out;
}

TEST(Scorecard, Bands) {
    EXPECT_EQ(scores(card_of(best())), (std::vector{4, 4, 4, 4}));
    EXPECT_EQ(scores(card_of(CodingEvidence{.known = 5})), (std::vector{1, 1, 1, 1}));
    CodingEvidence e = best();
    e.hints = 1;
    e.submissions = 3;
    e.killed = 3;
    e.thoughts = 3;
    EXPECT_EQ(scores(card_of(e)), (std::vector{3, 3, 3, 3}));
    e.declared_time = "n^2";
    e.submissions = 4;
    e.killed = 1;
    e.asked = 1;
    EXPECT_EQ(scores(card_of(e)), (std::vector{2, 2, 2, 2}));
    e = best();
    e.reaches_target = false;
    EXPECT_EQ(card_of(e).of(Dimension::solving).score, 2);
}

TEST(Scorecard, EveryScoreHasItsFacts) {
    for (const Dimension dimension : kDimensions) {
        EXPECT_FALSE(card_of(best()).of(dimension).facts.empty());
        EXPECT_FALSE(card_of(CodingEvidence{}).of(dimension).facts.empty());
    }
}

TEST(Scorecard, MoreOfAGoodThingNeverMakesItWorse) {
    for (int bits = 0; bits < 1 << 8; ++bits) {
        const auto bit = [&](int i) { return (bits >> i & 1) != 0; };
        CodingEvidence e = best();
        e.accepted = bit(0);
        e.passed = bit(0) ? 20 : 12;
        e.hints = bit(1) ? 0 : 2;
        e.asked = bit(2) ? 3 : 1;
        e.killed = bit(3) ? 4 : 1;
        e.approach_first = bit(4);
        e.approaches = bit(5) ? 2 : 1;
        e.submissions = bit(6) ? 1 : 3;
        e.thoughts = bit(7) ? 4 : 0;
        const auto all = scores(card_of(best()));
        const auto some = scores(card_of(e));
        for (std::size_t i = 0; i < all.size(); ++i) EXPECT_LE(some[i], all[i]) << bits;
        CodingEvidence better = e;
        better.hints = 0;
        better.killed = 4;
        better.approach_first = true;
        better.thoughts = 4;
        const auto more = scores(card_of(better));
        for (std::size_t i = 0; i < all.size(); ++i) EXPECT_LE(some[i], more[i]) << bits;
    }
}

TEST(Scorecard, TheoryLeavesOutWhatWasNotAsked) {
    const Scorecard card =
        card_of(TheoryEvidence{.asked = 10, .answered = 9, .reasoning = 0.7, .knowledge = 0.9});
    EXPECT_EQ(scores(card), (std::vector{3, 4, 4, 0}));
    EXPECT_NEAR(card.overall(), 11.0 / 3, 1e-9);
    EXPECT_TRUE(card.advances());
}

TEST(Scorecard, AOneDoesNotAdvance) {
    CodingEvidence e = best();
    e.own_cases = e.valid_cases = 0;
    const Scorecard card = card_of(e);
    EXPECT_GE(card.overall(), 3);
    EXPECT_FALSE(card.advances());
}

TEST(Scorecard, CombineTakesTheMeanOfWhatThereIs) {
    const Scorecard theory = card_of(TheoryEvidence{.asked = 2, .answered = 1, .knowledge = 0.1});
    const Scorecard both = combine({card_of(best()), theory});
    EXPECT_EQ(scores(both), (std::vector{4, 2, 3, 4}));
    EXPECT_EQ(scores(combine({})), (std::vector{0, 0, 0, 0}));
}

TEST(Scorecard, ComesBackFromItsRecord) {
    const Scorecard card = card_of(best());
    const auto back = card_from(to_json(card));
    ASSERT_TRUE(back);
    EXPECT_EQ(to_json(*back), to_json(card));
    for (const char* bad : {"", "{}", "[1]", R"({"scores":{}})",
                            R"({"scores":{"problem_solving":{"score":9,"facts":[]}}})"})
        EXPECT_FALSE(card_from(bad)) << bad;
}

TEST(Readiness, IsWilsonsInterval) {
    const Readiness some = readiness(6, 8);
    EXPECT_NEAR(some.low, 0.4602, 5e-4);
    EXPECT_NEAR(some.high, 0.9135, 5e-4);
    EXPECT_EQ(readiness(0, 0).low, 0);
    EXPECT_EQ(readiness(0, 0).high, 1);
    EXPECT_EQ(readiness(0, 5).low, 0);
    EXPECT_LT(readiness(5, 5).low, 0.7);
    EXPECT_NEAR(readiness(5, 5).high, 1, 1e-9);
}

struct Spoken {
    const char* text;
    const char* time;
    const char* space;
};
class DeclaredIn : public ::testing::TestWithParam<Spoken> {};

TEST_P(DeclaredIn, Reads) {
    const Declared got = declared_in(GetParam().text);
    EXPECT_EQ(got.time, GetParam().time) << GetParam().text;
    EXPECT_EQ(got.space, GetParam().space) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table, DeclaredIn,
    ::testing::Values(Spoken{"one pass with a hash map, O(n) time and O(n) space", "n", "n"},
                      Spoken{"sort first: O(n log n), O(1) memory", "n log n", "1"},
                      Spoken{"O(N*log(N)) time", "n log n", ""}, Spoken{"O(nlogn)", "n log n", ""},
                      Spoken{"time O(n²), space O(1)", "n^2", "1"},
                      Spoken{"O(n**2) steps", "n^2", ""}, Spoken{"O(n·m)", "n m", ""},
                      Spoken{"O(n+m)", "n+m", ""}, Spoken{"O(n * m) time", "n*m", ""},
                      Spoken{"O(√n)", "sqrt n", ""}, Spoken{"extra space is O(k)", "", "k"},
                      Spoken{"nothing said", "", ""}, Spoken{"foo(bar) calls", "", ""},
                      Spoken{"O(", "", ""}, Spoken{"O()", "", ""}, Spoken{"", "", ""},
                      Spoken{"O(n) and O(1)", "n", "1"}));

TEST(Recognise, FindsTheClarification) {
    const std::vector<judge::Clarification> known = {{{"empty", "no points"}, "a"},
                                                     {{"duplicate", "same value twice"}, "b"},
                                                     {{"range", "how large"}, "c"}};
    EXPECT_EQ(recognise(known, "Can the list be EMPTY?"), 0U);
    EXPECT_EQ(recognise(known, "are there duplicates?"), 1U);
    EXPECT_EQ(recognise(known, "may the same value come twice"), 1U);
    EXPECT_EQ(recognise(known, "how large can it get, and empty?"), 2U);
    EXPECT_EQ(recognise(known, "shall I use Python?"), std::nullopt);
    EXPECT_EQ(recognise(known, ""), std::nullopt);
    EXPECT_EQ(recognise({}, "empty?"), std::nullopt);
}

TEST(ApproachesIn, SeesComparisons) {
    EXPECT_EQ(approaches_in(" "), 0);
    EXPECT_EQ(approaches_in("a hash map"), 1);
    EXPECT_EQ(approaches_in("a hash map instead of the brute force"), 2);
}

}  // namespace
}  // namespace practice::mock
