// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstring>

#include "judge/cost/cost.hpp"
#include "judge/cost/figures.hpp"
#include "judge/cost/ladder.hpp"
#include "judge/cost/nearest.hpp"
#include "judge/cost/shrink.hpp"
#include "judge/cost/test_sizes.hpp"

namespace {

using namespace judge::cost;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string page(const std::array<std::uint64_t, 9>& words) {
    return {reinterpret_cast<const char*>(words.data()), sizeof words};
}

TEST(Figures, OfANativeProgram) {
    const auto read = read_native(page({900, 1'000, 0, 0, 5'000, 1'000, 7'000, 7'640, 1}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->steps, 100);
    EXPECT_EQ(read->heap_bytes, 4'000);
    EXPECT_EQ(read->stack_bytes, 640);
}

TEST(Figures, NonsenseIsNone) {
    EXPECT_FALSE(read_native(""));
    EXPECT_FALSE(read_native(std::string(71, '\0')));
    EXPECT_FALSE(read_native(page({0, 0, 0, 0, 0, 0, 0, 0, 0})));          // never begun
    EXPECT_FALSE(read_native(page({2'000, 1'000, 0, 0, 0, 0, 0, 0, 0})));  // more left than given
    EXPECT_FALSE(read_native(page({1, ~0ULL, 0, 0, 0, 0, 0, 0, 0})));
    EXPECT_FALSE(read_python("short"));
    EXPECT_FALSE(read_python(std::string(24, '\0')));
    EXPECT_FALSE(read_callgrind("events: Ir\n"));
    EXPECT_FALSE(read_callgrind("\ntotals: many\n"));
}

TEST(Figures, OfCallgrind) {
    const auto read = read_callgrind("events: Ir\nfn=(1) main\n3 5\n\ntotals: 123456\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->steps, 123'456);
}

Count counted(double steps, double most) {
    Count count;
    count.ended = steps <= most ? Count::Ended::well : Count::Ended::spent;
    count.steps = static_cast<std::int64_t>(steps);
    return count;
}

TEST(Ladder, GoesDownWhereTheSizesAreTooLarge) {
    const Measure cubic = [](std::int64_t n, std::int64_t) {
        return counted(std::pow(static_cast<double>(n), 3), 1e7);
    };
    const Climb climbed = climb({1'000, 2'000, 4'000}, 10'000'000, cubic);
    ASSERT_GE(climbed.points.size(), 4U);
    EXPECT_TRUE(std::is_sorted(climbed.points.begin(), climbed.points.end(),
                               [](const Point& a, const Point& b) { return a.n < b.n; }));
    EXPECT_LE(climbed.points.back().n, 250);
}

TEST(Ladder, TakesSingleStepsWhereDoublingIsTooMuch) {
    std::size_t spent = 0;
    const Measure doubling = [&](std::int64_t n, std::int64_t) {
        const Count count = counted(std::exp2(std::min<double>(static_cast<double>(n), 80)), 1e6);
        if (count.ended == Count::Ended::spent) ++spent;
        return count;
    };
    const Climb climbed = climb({1'000, 2'000}, 1'000'000, doubling);
    EXPECT_GE(climbed.points.size(), 6U);
    EXPECT_LE(climbed.points.back().n, 19);
    EXPECT_LE(spent, 6U);  // each costs a whole budget
}

TEST(Ladder, RemembersWhyARunFailed) {
    const Measure failing = [](std::int64_t, std::int64_t) {
        Count count;
        count.message = "exit code 1";
        return count;
    };
    const Climb climbed = climb({1'000}, 1'000, failing);
    EXPECT_TRUE(climbed.points.empty());
    EXPECT_EQ(climbed.trouble, "exit code 1");
}

TEST(Sizes, CountValues) {
    EXPECT_EQ(count_values(""), 0);
    EXPECT_EQ(count_values("3 4\n10 20 30\n"), 5);
    EXPECT_EQ(count_values("[1,2,[3]]\n\"ab\"\n"), 4);
}

TEST(Json, ReadsBackWhatItWrote) {
    Cost cost;
    cost.problem = "pairs";
    cost.language = "cpp";
    cost.unit = "basic blocks";
    cost.compile.ok = true;
    cost.points = {{.n = 10, .steps = 100, .memory_bytes = 4'096}, {.n = 20, .steps = 200}};
    cost.time.growth = Growth::n;
    cost.time.next = Growth::n_log_n;
    cost.time.confidence = 0.9;
    cost.space.reason = "not measured";
    cost.target_time = Growth::n2;
    const auto back = from_json(to_json(cost));
    ASSERT_TRUE(back);
    EXPECT_EQ(to_json(*back), to_json(cost));
    EXPECT_EQ(back->time_gate(), Gate::met);
    EXPECT_EQ(back->space_gate(), Gate::none);
    EXPECT_FALSE(from_json("{}"));
    EXPECT_FALSE(from_json("{\"schema\": \"spar.cost/1\"}"));
    EXPECT_FALSE(from_json("nonsense"));
}

const TimeIsUp kNever = [] { return false; };

// "n\n" and n numbers; fails where `wanted` is among them.
TEST(Shrink, TextWithACount) {
    const StillFails fails = [](const std::string& input) {
        int n = 0;
        int at = 0;
        if (std::sscanf(input.c_str(), "%d\n%n", &n, &at) != 1 || n < 1) return false;
        std::string rest = input.substr(static_cast<std::size_t>(at));
        if (std::count(rest.begin(), rest.end(), '\n') != 1) return false;
        int found = 0;
        bool seven = false;
        for (const char* word = std::strtok(rest.data(), " \n"); word != nullptr;
             word = std::strtok(nullptr, " \n")) {
            ++found;
            seven = seven || std::strcmp(word, "7") == 0;
        }
        return found == n && seven;
    };
    const auto small = shrink("9\n4 8 1 7 3 100 2 5 6\n", Form::text, fails, kNever);
    EXPECT_EQ(small.input, "1\n7\n");
}

TEST(Shrink, TextOfCountedLines) {
    const StillFails fails = [](const std::string& input) {
        int n = 0;
        int m = 0;
        if (std::sscanf(input.c_str(), "%d %d", &n, &m) != 2) return false;
        const auto lines = std::count(input.begin(), input.end(), '\n') - 1;
        return lines == m && n >= 2 && input.find("\n3 3\n") != std::string::npos;
    };
    const auto small = shrink("50 5\n1 2\n3 3\n2 4\n9 9\n5 1\n", Form::text, fails, kNever);
    EXPECT_EQ(small.input, "2 1\n3 3\n");
}

TEST(Shrink, ValuesKeepTheirTypes) {
    const StillFails fails = [](const std::string& input) {
        return input.find("[") == 0 && input.find("42") != std::string::npos &&
               std::count(input.begin(), input.end(), '\n') == 2;
    };
    const auto small = shrink("[1,2,42,7,9]\n100\n", Form::values, fails, kNever);
    EXPECT_EQ(small.input, "[42]\n0\n");
}

TEST(Shrink, ParallelListsLoseTheSamePlaces) {
    const StillFails fails = [](const std::string& input) {
        return input == "[1,2,3,4]\n[5,6,7,8]\n" || input == "[3,4]\n[7,8]\n" ||
               input == "[3]\n[7]\n";
    };
    EXPECT_EQ(shrink("[1,2,3,4]\n[5,6,7,8]\n", Form::values, fails, kNever).input, "[3]\n[7]\n");
}

TEST(Shrink, CallsKeepTheirArguments) {
    const StillFails fails = [](const std::string& input) {
        return input.starts_with("[\"Shelf\"") && input.find("\"get\"") != std::string::npos &&
               input.find("[7]") != std::string::npos;
    };
    const auto small = shrink("[\"Shelf\",\"put\",\"get\",\"put\"]\n[[3],[1,2],[7],[4,5]]\n",
                              Form::calls, fails, kNever);
    EXPECT_EQ(small.input, "[\"Shelf\",\"get\"]\n[[0],[7]]\n");
}

TEST(Shrink, StopsWhenTimeIsUp) {
    std::size_t asked = 0;
    const TimeIsUp after_five = [&] { return ++asked > 5; };
    const StillFails always = [](const std::string&) { return true; };
    const auto some = shrink("1 2 3 4 5 6 7 8\n9\n10\n", Form::text, always, after_five);
    EXPECT_LE(some.tried, 5U);
}

TEST(Shrink, SimplerNumbers) {
    EXPECT_TRUE(simpler(0).empty());
    EXPECT_THAT(simpler(1), ElementsAre(0));
    EXPECT_THAT(simpler(100), ElementsAre(0, 1, 10, 50, 75, 94, 99));
    EXPECT_THAT(simpler(-2), ElementsAre(0, 1, -1));
}

judge::Report report(const std::string& verdicts) {
    judge::Report made;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        judge::TestOutcome test;
        test.name = "secret/" + std::to_string(i);
        test.verdict = verdicts[i] == 'a'   ? judge::Verdict::accepted
                       : verdicts[i] == 'w' ? judge::Verdict::wrong_answer
                       : verdicts[i] == 'm' ? judge::Verdict::memory_limit
                       : verdicts[i] == 'r' ? judge::Verdict::runtime_error
                                            : judge::Verdict::skipped;
        made.tests.push_back(test);
    }
    return made;
}

TEST(Nearest, ComparesVerdictsTestByTest) {
    const Likeness same = compare(report("aawwa"), report("aawwa"));
    EXPECT_EQ(same.agree, 5U);
    EXPECT_EQ(same.of, 5U);
    EXPECT_TRUE(same.same_failures);
    EXPECT_TRUE(compare(report("arr"), report("amm")).same_failures);  // MLE counts as RTE
    EXPECT_FALSE(compare(report("aww"), report("arr")).same_failures);
    EXPECT_FALSE(compare(report("awwwa"), report("awaaa")).same_failures);
    const Likeness skipped = compare(report("aaw--"), report("aawww"));
    EXPECT_EQ(skipped.of, 3U);
    EXPECT_EQ(skipped.agree, 3U);
    EXPECT_FALSE(compare(report("aaaa"), report("aaaa")).same_failures);  // nothing failed
}

TEST(Nearest, NamesAreWords) {
    EXPECT_EQ(label("wrong_answer/forgets-duplicates.cpp"), "forgets duplicates");
    EXPECT_EQ(label("wrong_answer/off_by_one"), "off by one");
}

}  // namespace
