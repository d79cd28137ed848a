// SPDX-License-Identifier: MIT
// Numbers in the middle of a long output, where there is a quick way, are judged as they are alone,
// where there is none.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "judge/run/checker.hpp"
#include "judge/run/near_number.hpp"

namespace judge::run {
namespace {

const std::string kFill = "12 13.5 abcdefghijklmnopqrstuvwxyz 77 -3 ";

TokenFlags tolerant(const char* absolute, const char* relative) {
    TokenFlags flags;
    if (*absolute != '\0') flags.absolute = absolute;
    if (*relative != '\0') flags.relative = relative;
    return flags;
}

Opinion judged(const std::string& answer, const std::string& output, const TokenFlags& flags) {
    const auto checker = token_checker(answer, flags);
    checker->feed(output);
    return checker->finish();
}

Opinion in_the_middle(const std::string& answer, const std::string& output,
                      const TokenFlags& flags) {
    return judged(kFill + answer + " " + kFill, kFill + output + " " + kFill, flags);
}

class AtRandom {
  public:
    explicit AtRandom(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t n) {
        return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_);
    }
    std::string digits(std::size_t most) {
        std::string text;
        for (std::size_t i = below(most + 1); i > 0; --i)
            text += static_cast<char>('0' + (below(3) == 0 ? 0 : below(10)));
        return text;
    }
    std::string number() {
        static const char* const kSigns[] = {"", "", "", "-", "+"};
        std::string text = kSigns[below(5)] + digits(12);
        if (below(5) > 0) text += "." + digits(14);
        if (below(12) == 0) text += "e" + std::to_string(below(4));
        return text;
    }
    // A digit or two changed, a piece cut off or added: mostly numbers that begin alike.
    std::string near(std::string text) {
        for (std::size_t i = 1 + below(2); i > 0 && !text.empty(); --i)
            text[text.size() - 1 - below(std::min<std::size_t>(text.size(), 8))] =
                below(20) == 0 ? '.' : static_cast<char>('0' + below(10));
        if (below(4) == 0) text += digits(6);
        if (below(4) == 0 && text.size() > 3) text.resize(text.size() - 1 - below(3));
        return text;
    }

  private:
    std::mt19937 engine_;
};

TEST(NearNumberAtRandom, IsJudgedAsAlone) {
    const TokenFlags kinds[] = {tolerant("1e-6", "1e-6"), tolerant("0.01", ""),
                                tolerant("", "1e-3"),     tolerant("", "0.5"),
                                tolerant("1e-9", ""),     tolerant("0", "1e-9")};
    AtRandom random(5);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string answer = random.number();
        const std::string output = random.near(answer);
        if (answer.empty() || output.empty()) continue;
        const TokenFlags& flags = kinds[random.below(std::size(kinds))];
        const Opinion alone = judged(answer, output, flags);
        ASSERT_EQ(in_the_middle(answer, output, flags), alone)
            << answer << " | " << output << " abs " << flags.absolute.value_or("") << " rel "
            << flags.relative.value_or("");
        accepted += alone == Opinion::accept;
    }
    EXPECT_GT(accepted, 2'000);
    EXPECT_LT(accepted, 18'000);
}

struct Pair {
    const char* answer;
    const char* output;
    bool quick;
};

class NearNumberPair : public ::testing::TestWithParam<Pair> {};

TEST_P(NearNumberPair, IsQuickOrLeftToOthers) {
    const NearNumber near(
        {.absolute = parse_tolerance("1e-6"), .relative = parse_tolerance("1e-6")});
    if (!near.any()) GTEST_SKIP() << "there is no quick way on this processor";
    const auto& [answer, output, quick] = GetParam();
    const std::string expected = kFill + answer + " " + kFill;
    const std::string got = std::string(output) + " " + kFill;
    std::size_t same = 0;
    while (answer[same] == output[same]) ++same;
    const auto tails =
        near.tails(expected, kFill.size() + same, std::string_view(got).substr(same));
    EXPECT_EQ(tails.answer, quick ? std::string(answer).size() - same : 0);
    EXPECT_EQ(tails.output, quick ? std::string(output).size() - same : 0);
}

INSTANTIATE_TEST_SUITE_P(
    Table, NearNumberPair,
    ::testing::Values(Pair{"123456.1234567891", "123456.1234567899", true},
                      Pair{"-0.12345678", "-0.12345699", true}, Pair{"0.5", "0.5000000", true},
                      Pair{"0.50000003", "0.5", true}, Pair{"0.9999999999", "1.0000000000", true},
                      Pair{"12345678901", "12345678902", true},  // by the relative tolerance
                      Pair{"1234567.5", "1234568.4", true},
                      Pair{"0.123456", "0.123556", false},  // too far
                      Pair{"5", "5.0000000", false},        // the point is not in both
                      Pair{"1.5e3", "1.6e3", false}, Pair{"abc1", "abc2", false},
                      Pair{"1.2.30000000", "1.2.30000001", false},
                      Pair{"1-2.0000000", "1-2.0000001", false}, Pair{"100", "10", false},
                      Pair{"7", "8", false}, Pair{"3.", "3.0000001", true},
                      Pair{".", ".0000001", false}, Pair{"-", "-0.0000001", false}));

}  // namespace
}  // namespace judge::run
