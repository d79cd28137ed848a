// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <vector>

#include "judge/run/checker.hpp"

namespace judge::run {
namespace {

Opinion whole(std::string_view answer, std::string_view output, const TokenFlags& flags) {
    const auto checker = token_checker(answer, flags);
    checker->feed(output);
    return checker->finish();
}

// ---- a slow and simple reference ----

bool blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

struct Piece {
    bool space;
    std::string text;
};

std::vector<Piece> pieces(const std::string& text) {
    std::vector<Piece> all;
    for (const char c : text) {
        if (all.empty() || all.back().space != blank(c)) all.push_back({blank(c), ""});
        all.back().text += c;
    }
    return all;
}

bool same_token(const std::string& expected, const std::string& got, const TokenFlags& flags) {
    if (flags.absolute && expected.find_first_not_of("0123456789.-") == std::string::npos) {
        char* end = nullptr;
        const double e = std::strtod(expected.c_str(), &end);
        const bool number = *end == '\0' && expected != "." && expected != "-" && expected != "-.";
        if (number) {
            const double g = std::strtod(got.c_str(), &end);
            const bool plain = got.find_first_not_of("0123456789.-") == std::string::npos;
            return plain && end != got.c_str() && *end == '\0' && std::abs(e - g) <= 0.15;
        }
    }
    if (flags.case_sensitive) return expected == got;
    if (expected.size() != got.size()) return false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        };
        if (lower(expected[i]) != lower(got[i])) return false;
    }
    return true;
}

bool simple(const std::string& answer, const std::string& output, const TokenFlags& flags) {
    auto a = pieces(answer);
    auto b = pieces(output);
    if (!flags.space_change_sensitive) {
        std::erase_if(a, [](const Piece& piece) { return piece.space; });
        std::erase_if(b, [](const Piece& piece) { return piece.space; });
    }
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].space != b[i].space) return false;
        if (a[i].space ? a[i].text != b[i].text : !same_token(a[i].text, b[i].text, flags))
            return false;
    }
    return true;
}

class AtRandom {
  public:
    explicit AtRandom(unsigned seed) : random_(seed) {}
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    std::string text() {
        static constexpr std::string_view kBytes = "aAbB  \n\t11..0-\0x";
        std::string result;
        for (int n = below(30); n > 0; --n)
            result += kBytes[static_cast<std::size_t>(below(static_cast<int>(kBytes.size())))];
        return result;
    }
    // A text near to another one, so that right and nearly right outputs come up.
    std::string near(std::string text) {
        for (int n = below(3); n > 0; --n) {
            const auto at = static_cast<std::size_t>(below(static_cast<int>(text.size()) + 1));
            switch (below(4)) {
                case 0: text.insert(at, 1, ' '); break;
                case 1: text.insert(at, this->text().substr(0, 2)); break;
                case 2: text.erase(at, 1); break;
                default:
                    if (at < text.size() && text[at] >= 'a' && text[at] <= 'z')
                        text[at] = static_cast<char>(text[at] - 32);
            }
        }
        return text;
    }
    TokenFlags flags() {
        TokenFlags flags = {.case_sensitive = below(2) == 0,
                            .space_change_sensitive = below(2) == 0,
                            .absolute = {},
                            .relative = {}};
        if (below(2) == 0) flags.absolute = "0.15";
        return flags;
    }

  private:
    std::mt19937 random_;
};

TEST(TokensAtRandom, AgreeWithTheSimpleReference) {
    AtRandom random(11);
    int accepted = 0;
    for (int i = 0; i < 30'000; ++i) {
        const std::string answer = random.text();
        const std::string output = random.near(answer);
        const TokenFlags flags = random.flags();
        const bool expected = simple(answer, output, flags);
        accepted += expected ? 1 : 0;
        ASSERT_EQ(whole(answer, output, flags) == Opinion::accept, expected)
            << "answer [" << answer << "] output [" << output << "] case " << flags.case_sensitive
            << " space " << flags.space_change_sensitive << " float " << flags.absolute.has_value();
    }
    EXPECT_GT(accepted, 3'000);
    EXPECT_LT(accepted, 27'000);
}

TEST(TokensAtRandom, DoNotDependOnWhereChunksEnd) {
    AtRandom random(13);
    for (int i = 0; i < 10'000; ++i) {
        const std::string answer = random.text() + random.text();
        const std::string output = random.near(answer);
        const TokenFlags flags = random.flags();
        const auto checker = token_checker(answer, flags);
        for (std::string_view rest = output; !rest.empty();) {
            const auto n =
                static_cast<std::size_t>(1 + random.below(static_cast<int>(rest.size())));
            checker->feed(rest.substr(0, n));
            rest.remove_prefix(n);
        }
        ASSERT_EQ(checker->finish(), whole(answer, output, flags))
            << "answer [" << answer << "] output [" << output << "]";
    }
}

TEST(Tokens, LongEqualStretchesWithOneDifference) {
    std::string answer;
    for (int i = 0; i < 50'000; ++i) answer += std::to_string(i) + (i % 10 == 9 ? "\n" : " ");
    EXPECT_EQ(whole(answer, answer, {}), Opinion::accept);
    for (const std::size_t at : {0U, 63U, 64U, 4095U, 4096U, 8191U, 200'000U}) {
        std::string output = answer;
        output[at] = output[at] == 'x' ? 'y' : 'x';
        EXPECT_EQ(whole(answer, output, {}), Opinion::reject) << at;
        const auto checker = token_checker(answer, {});
        EXPECT_EQ(checker->feed(output), Opinion::reject) << at;
        EXPECT_LE(checker->rejected_at().answer, at);
        EXPECT_GE(checker->rejected_at().answer + 10, at);
    }
}

TEST(Tokens, AreRejectedBeforeTheOutputEnds) {
    const auto checker = token_checker("1 2 3", {});
    EXPECT_EQ(checker->feed("1 2"), Opinion::so_far_good);
    EXPECT_EQ(checker->feed("7 "), Opinion::reject);
    EXPECT_EQ(checker->finish(), Opinion::reject);
}

TEST(Tokens, WithoutAnEndAreRejected) {
    const auto checker = token_checker("abc", {});
    Opinion opinion = Opinion::so_far_good;
    for (int i = 0; i < 10 && opinion == Opinion::so_far_good; ++i)
        opinion = checker->feed(std::string(100, 'a'));
    EXPECT_EQ(opinion, Opinion::reject);
}

struct Told {
    const char* answer;
    const char* output;
    TokenFlags flags;
    const char* where;
    const char* expected;
    const char* got;
    const char* note;
    friend void PrintTo(const Told& row, std::ostream* out) {
        *out << row.answer << " | " << row.output;
    }
};

class TokenDifference : public ::testing::TestWithParam<Told> {};

TEST_P(TokenDifference, IsTold) {
    const Told& row = GetParam();
    const auto checker = token_checker(row.answer, row.flags);
    checker->feed(row.output);
    ASSERT_EQ(checker->finish(), Opinion::reject);
    EXPECT_EQ(checker->difference().where, row.where);
    EXPECT_EQ(checker->difference().expected, row.expected);
    EXPECT_EQ(checker->difference().got, row.got);
    EXPECT_EQ(checker->difference().note, row.note);
}

const TokenFlags kCase = {
    .case_sensitive = true, .space_change_sensitive = false, .absolute = {}, .relative = {}};
const TokenFlags kSpace = {
    .case_sensitive = false, .space_change_sensitive = true, .absolute = {}, .relative = {}};
const TokenFlags kFloat = {
    .case_sensitive = false, .space_change_sensitive = false, .absolute = "1e-6", .relative = {}};

INSTANTIATE_TEST_SUITE_P(
    Table, TokenDifference,
    ::testing::Values(Told{"1 2\n3 4\n", "1 2\n3 5\n", {}, "line 2, token 2", "4", "5", ""},
                      Told{"a b", "a", {}, "line 1, token 2", "b", "the output ends here", ""},
                      Told{"a\n", "a b", {}, "line 2, token 1", "the end of the output", "b", ""},
                      Told{"Yes", "YES", kCase, "line 1, token 1", "Yes", "YES",
                           "equal if letter case is ignored"},
                      Told{"1 2", "1  2", kSpace, "line 1, token 2", "2", "a space",
                           "white space must be the same here; without that it may be right"},
                      Told{"0.5",
                           "0.500000001",
                           {},
                           "line 1, token 1",
                           "0.5",
                           "0.500000001",
                           "nearly the same number, but the text must be equal here"},
                      Told{"0.5", "nan", kFloat, "line 1, token 1", "0.5", "nan",
                           "expected a number in decimal notation"}));

struct Args {
    std::vector<std::string> args;
    const char* why;  // part of the complaint; empty: they are right
};

TEST(TokenArgs, ComplainByName) {
    const Args rows[] = {
        {{}, ""},
        {{"case_sensitive", "space_change_sensitive"}, ""},
        {{"float_tolerance", "1e-6"}, ""},
        {{"float_absolute_tolerance", "0.5", "float_relative_tolerance", "1e-9"}, ""},
        {{"case_sensitive", "case_sensitive"}, "given twice"},
        {{"float_tolerance", "1e-6", "float_tolerance", "1e-6"}, "given twice"},
        {{"float_tolerance", "1e-6", "float_absolute_tolerance", "1"}, "given twice"},
        {{"float_relative_tolerance", "1", "float_tolerance", "1"}, "given twice"},
        {{"float_tolerance"}, "needs a number"},
        {{"float_tolerance", "-1"}, "not negative"},
        {{"float_tolerance", "1e-6x"}, "not negative"},
        {{"float_tolerance", "case_sensitive"}, "not negative"},
        {{"ignore_case"}, "not a flag"},
    };
    for (const Args& row : rows) {
        std::string why;
        const bool right = *row.why == '\0';
        EXPECT_EQ(parse_token_flags(row.args, why).has_value(), right) << why;
        EXPECT_TRUE(right || why.find(row.why) != std::string::npos) << why;
    }
}

}  // namespace
}  // namespace judge::run
