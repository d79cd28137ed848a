// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "judge/run/checker.hpp"
#include "judge/support/error.hpp"

namespace judge::run {
namespace {

using Mode = Compare::Mode;

TokenFlags flags(bool case_sensitive, bool space_change_sensitive) {
    TokenFlags made;
    made.case_sensitive = case_sensitive;
    made.space_change_sensitive = space_change_sensitive;
    return made;
}
const TokenFlags kLoose = flags(false, false);
const TokenFlags kCase = flags(true, false);
const TokenFlags kExact = flags(true, true);

struct Row {
    Mode mode;
    TokenFlags flags;
    const char* answer;
    const char* output;
    Opinion opinion;
};

class Lines : public ::testing::TestWithParam<Row> {};

TEST_P(Lines, AreJudgedWhereverChunksEnd) {
    const Row& row = GetParam();
    const std::string_view output = row.output;
    for (std::size_t step = 1; step <= output.size() + 1; ++step) {
        const auto checker = output_checker(row.answer, row.flags, row.mode);
        for (std::size_t at = 0; at < output.size(); at += step)
            checker->feed(output.substr(at, step));
        EXPECT_EQ(checker->finish(), row.opinion)
            << "answer [" << row.answer << "] output [" << row.output << "] step " << step;
        EXPECT_EQ(checker->difference().where.empty(), row.opinion == Opinion::accept);
    }
}

constexpr auto kGood = Opinion::accept;
constexpr auto kBad = Opinion::reject;

INSTANTIATE_TEST_SUITE_P(
    Table, Lines,
    ::testing::Values(Row{Mode::multiset, kLoose, "1 2\n3 4\n", "3 4\n1 2\n", kGood},
                      Row{Mode::multiset, kLoose, "1 2\n3 4\n", "3  4\r\n\n 1 2", kGood},
                      Row{Mode::multiset, kLoose, "1 2\n3 4\n", "2 1\n3 4\n", kBad},
                      Row{Mode::multisets, kLoose, "1 2\n3 4\n", "4 3\n2 1\n", kGood},
                      Row{Mode::multisets, kLoose, "1 2\n3 4\n", "1 3\n2 4\n", kBad},
                      Row{Mode::multiset, kLoose, "a\na\nb\n", "a\nb\na\n", kGood},
                      Row{Mode::multiset, kLoose, "a\na\nb\n", "a\nb\nb\n", kBad},
                      Row{Mode::multiset, kLoose, "a\na\nb\n", "a\nb\n", kBad},
                      Row{Mode::multiset, kLoose, "a\nb\n", "a\nb\nb\n", kBad},
                      Row{Mode::multiset, kLoose, "Yes\n", "yes\n", kGood},
                      Row{Mode::multiset, kCase, "Yes\n", "yes\n", kBad},
                      Row{Mode::multiset, kExact, "a b\nc\n", "c\na b\n", kGood},
                      Row{Mode::multiset, kExact, "a b\nc\n", "c\na  b\n", kBad},
                      Row{Mode::multiset, kExact, "a\n\nb\n", "b\na\n", kBad},
                      Row{Mode::multiset, kLoose, "", "", kGood},
                      Row{Mode::multiset, kLoose, "", " \n\n", kGood},
                      Row{Mode::multiset, kLoose, "", "x", kBad},
                      Row{Mode::multiset, kLoose, "12 3\n", "1 23\n", kBad},
                      Row{Mode::exact, kLoose, "1 2\n3 4\n", "1 2 3 4", kGood},
                      Row{Mode::exact, kLoose, "1 2\n3 4\n", "3 4\n1 2\n", kBad}));

TEST(LinesInAnyOrder, AreRejectedAtTheFirstLineThatIsNotThere) {
    const auto checker = output_checker("1\n2\n3\n", {}, Mode::multiset);
    EXPECT_EQ(checker->feed("3\n"), Opinion::so_far_good);
    EXPECT_EQ(checker->feed("7\n1\n"), Opinion::reject);
    EXPECT_EQ(checker->difference().where, "line 2 of the output");
    EXPECT_EQ(checker->difference().got, "7");
    EXPECT_EQ(checker->difference().note, "the answer has no such line");
    EXPECT_EQ(checker->rejected_at().output, 2U);
}

TEST(LinesInAnyOrder, NameTheLineThatIsMissing) {
    const auto checker = output_checker("1\n2 5\n3\n", {}, Mode::multiset);
    checker->feed("3\n1\n");
    EXPECT_EQ(checker->finish(), Opinion::reject);
    EXPECT_EQ(checker->difference().where, "line 2 of the answer");
    EXPECT_EQ(checker->difference().expected, "2 5");
    EXPECT_EQ(checker->rejected_at().answer, 2U);
}

TEST(LinesInAnyOrder, AcceptEveryShuffleAndNoChange) {
    std::mt19937 engine(3);
    std::vector<std::string> lines;
    for (int i = 0; i < 500; ++i) lines.push_back(std::to_string(i * i % 331) + " x\n");
    const auto joined = [&] {
        std::string text;
        for (const std::string& line : lines) text += line;
        return text;
    };
    const std::string answer = joined();
    for (int round = 0; round < 20; ++round) {
        std::shuffle(lines.begin(), lines.end(), engine);
        const auto checker = output_checker(answer, {}, Mode::multiset);
        checker->feed(joined());
        EXPECT_EQ(checker->finish(), Opinion::accept);
        std::string changed = joined();
        changed[changed.size() - 4] ^= 1;  // the last digit of the last line
        const auto strict = output_checker(answer, {}, Mode::multiset);
        strict->feed(changed);
        EXPECT_EQ(strict->finish(), Opinion::reject);
    }
}

TEST(LinesInAnyOrder, RefuseWhatTheyCannotDo) {
    TokenFlags tolerant;
    tolerant.absolute = "1e-6";
    EXPECT_THROW(static_cast<void>(output_checker("1", tolerant, Mode::multiset)), UserError);
    EXPECT_THROW(static_cast<void>(output_checker("1", {}, Mode::validator)), UserError);
}

}  // namespace
}  // namespace judge::run
