// SPDX-License-Identifier: MIT
#include "judge/run/decimal.hpp"

#include <gtest/gtest.h>

#include <random>

namespace judge::run {
namespace {

Tolerances tolerances(const char* absolute, const char* relative) {
    Tolerances both;
    if (absolute != nullptr) both.absolute = parse_tolerance(absolute);
    if (relative != nullptr) both.relative = parse_tolerance(relative);
    return both;
}

struct Row {
    const char* expected;
    const char* got;
    const char* absolute;
    const char* relative;
    Closeness closeness;
    friend void PrintTo(const Row& row, std::ostream* out) {
        *out << row.expected << " and " << row.got;
    }
};

class Numbers : public ::testing::TestWithParam<Row> {};

TEST_P(Numbers, AreComparedExactly) {
    const Row& row = GetParam();
    EXPECT_EQ(compare_numbers(row.expected, row.got, tolerances(row.absolute, row.relative)),
              row.closeness);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Numbers,
    ::testing::Values(
        Row{"1", "1.1", "0.1", nullptr, Closeness::close},
        Row{"1", "1.1000000000000000000000000000001", "0.1", nullptr, Closeness::far},
        Row{"0.1", "0.3", "0.2", nullptr, Closeness::close},  // not so in doubles
        Row{"3", "2.7", nullptr, "0.1", Closeness::close},
        Row{"-3", "-3.3", nullptr, "1e-1", Closeness::close},
        Row{"-3", "3", nullptr, "2", Closeness::close},
        Row{"-3", "3.0000000000000000000000000001", nullptr, "2", Closeness::far},
        Row{"0", "-0", "0", "0", Closeness::close}, Row{"1", "-1", "0", "0", Closeness::far},
        Row{"0", "1e-1000000000000000000000", "0", nullptr, Closeness::far},
        Row{"1", "1e-1000000000000000000000", "1", nullptr, Closeness::close},
        Row{"1", "-1e-1000000000000000000000", "1", nullptr, Closeness::far},
        Row{"-1", "-1e-30000", "1", nullptr, Closeness::close},
        Row{"1e300", "1e-300", "1e300", nullptr, Closeness::close},
        Row{"1e300", "-1e-300", "1e300", nullptr, Closeness::far},
        Row{"1e-300", "2e-300", "1e-300", nullptr, Closeness::close},
        Row{"1e-300", "2.0000001e-300", "1e-300", nullptr, Closeness::far},
        Row{"1e400", "1.5e400", nullptr, "0.5", Closeness::close},
        Row{"1e400", "1e401", nullptr, "8.9", Closeness::far},
        Row{"1e400", "1e401", nullptr, "9", Closeness::close},
        Row{"12345678901234567890", "12345678901234567891", "1", nullptr, Closeness::close},
        Row{"12345678901234567890", "12345678901234567892", "1", nullptr, Closeness::far},
        Row{"99999999999999999999.5", "100000000000000000000", "0.5", nullptr, Closeness::close},
        Row{"1", "x", "1", nullptr, Closeness::far},
        Row{"x", "1", "1", nullptr, Closeness::not_numbers},
        Row{"nan", "nan", "1", nullptr, Closeness::not_numbers},
        Row{"0x10", "16", "1", nullptr, Closeness::not_numbers},
        Row{"1e", "1", "1", nullptr, Closeness::not_numbers},
        Row{"", "", "1", nullptr, Closeness::not_numbers}));

// The exact way and the quick way must be one: small integers scaled by powers of ten, checked by
// integer arithmetic.
TEST(NumbersAtRandom, AgreeWithIntegerArithmetic) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> value(-3000, 3000);
    std::uniform_int_distribution<int> small(0, 40);
    for (int i = 0; i < 20'000; ++i) {
        const int a = value(random);
        const int b = a + small(random) - 20;
        const int eps = small(random);
        const auto text = [&](int n) {
            const std::string scaled = std::to_string(n) + (i % 2 == 0 ? "e-2" : "e350");
            return scaled;
        };
        const auto absolute = text(eps);
        const Closeness by_abs =
            compare_numbers(text(a), text(b), tolerances(absolute.c_str(), nullptr));
        EXPECT_EQ(by_abs == Closeness::close, std::abs(a - b) <= eps)
            << a << " " << b << " " << eps;
        const std::string relative = std::to_string(eps) + "e-3";
        const Closeness by_rel =
            compare_numbers(text(a), text(b), tolerances(nullptr, relative.c_str()));
        EXPECT_EQ(by_rel == Closeness::close, 1000 * std::abs(a - b) <= eps * std::abs(a))
            << a << " " << b << " " << eps;
    }
}

TEST(Decimals, DropFarDigitsButNeverBecomeZero) {
    EXPECT_EQ(parse_decimal("1." + std::string(60, '0') + "7")->digits.size(), 1U);
    EXPECT_FALSE(parse_decimal("0." + std::string(60, '0') + "7")->is_zero());
    const std::string thirty(30, '7');
    EXPECT_EQ(parse_decimal(thirty + "." + thirty)->digits.size(), 60U);
    EXPECT_EQ(parse_decimal("000.000")->digits, "");
    EXPECT_EQ(parse_decimal("0012.500")->digits, std::string("\1\2\5"));
}

TEST(ToleranceText, IsANumberThatIsNotNegative) {
    EXPECT_TRUE(parse_tolerance("1e-6"));
    EXPECT_TRUE(parse_tolerance("0"));
    EXPECT_FALSE(parse_tolerance("-1"));
    EXPECT_FALSE(parse_tolerance(""));
    EXPECT_FALSE(parse_tolerance("1e-6x"));
    EXPECT_FALSE(parse_tolerance(std::string(300, '1')));
}

}  // namespace
}  // namespace judge::run
