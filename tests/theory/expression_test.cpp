// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

#include "judge/theory/evaluate.hpp"

namespace judge::theory {
namespace {

using ::testing::HasSubstr;

Number value_of(const std::string& text, const Bindings& bindings = {}) {
    Names names;
    for (const auto& [name, value] : bindings) names.insert(name);
    const Parsed parsed = parse_expression(text, names);
    if (!parsed.expression) return {.value = std::nullopt, .error = parsed.error};
    return evaluate_number(*parsed.expression, bindings);
}

struct Row {
    const char* text;
    double value;
    friend void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }
};

class ExpressionValue : public ::testing::TestWithParam<Row> {};

TEST_P(ExpressionValue, IsComputed) {
    const Number got = value_of(
        GetParam().text,
        {{"x", Value::of(3)}, {"n", Value::of(4)}, {"w", Value::of({Value::of(2), Value::of(5)})}});
    ASSERT_TRUE(got.value) << got.error.message;
    EXPECT_NEAR(*got.value, GetParam().value, 1e-12 * std::max(1.0, std::abs(GetParam().value)));
}

INSTANTIATE_TEST_SUITE_P(
    Table, ExpressionValue,
    ::testing::Values(
        Row{"1+2*3", 7}, Row{"-2^2", -4}, Row{"(-2)^2", 4}, Row{"2^3^2", 512}, Row{"2^-2", 0.25},
        Row{"2**3", 8}, Row{"2x", 6}, Row{"2(x+1)", 8}, Row{"(x+1)(x-1)", 8}, Row{"x^2 n", 36},
        Row{"8/2*4", 16}, Row{"--3", 3}, Row{"2e3", 2000}, Row{".5", 0.5}, Row{"5.", 5},
        Row{"2e", 2 * 2.718281828459045}, Row{"pi", 3.141592653589793}, Row{"5!", 120},
        Row{"ln(e^2)", 2}, Row{"log2(8)", 3}, Row{"log10(1000)", 3}, Row{"cbrt(-27)", -3},
        Row{"sqrt(16)", 4}, Row{"cosh(0)", 1}, Row{"tanh(0.5)", 0.46211715726000975},
        Row{"asin(1)", 1.5707963267948966}, Row{"atan2(1, -1)", 2.356194490192345},
        Row{"binom(10, 3)", 120}, Row{"C(52, 5)", 2598960}, Row{"binom(3, 5)", 0},
        Row{"Phi(1.96)", 0.9750021048517795}, Row{"Phi(-8)", 6.220960574271785e-16},
        Row{"Phinv(0.975)", 1.959963984540054}, Row{"Phinv(Phi(-3.3))", -3.3},
        Row{"normpdf(0)", 0.3989422804014327}, Row{"erf(0.5)", 0.5204998778130465},
        Row{"sigmoid(0)", 0.5}, Row{"relu(-1)", 0}, Row{"floor(-1.5)", -2}, Row{"ceil(1.2)", 2},
        Row{"floor(0.3/0.1)", 3}, Row{"mod(-1, 5)", 4}, Row{"sum(i, 1, 4, i^2)", 30},
        Row{"prod(i, 1, 5, i)", 120}, Row{"sum(i, 1, 0, i)", 0}, Row{"sum(w)", 7}, Row{"w[2]", 5},
        Row{"max(w)", 5}, Row{"min(3, 1, 2)", 1}, Row{"mean([1, 2, 6])", 3},
        Row{"dot(w, [1, 10])", 52}, Row{"norm([3, 4])", 5}, Row{"sorted([1, 3, 2])[1]", 3},
        Row{"len(w)", 2}, Row{"det([[1, 2], [3, 4]])", -2}, Row{"trace([[1, 2], [3, 4]])", 5},
        Row{"([[1, 2], [3, 4]]*[[0, 1], [1, 0]])[1][1]", 2}, Row{"([[1, 2], [3, 4]]*w)[2]", 26},
        Row{"inverse([[2, 0], [0, 4]])[2][2]", 0.25}, Row{"eigmax([[2, 1], [1, 2]])", 3},
        Row{"eigmin([[2, 1], [1, 2]])", 1}, Row{"if(x > 2, 10, 1/0)", 10}, Row{"(x == 3)", 1},
        Row{"and(x > 1, x < 3)", 0}, Row{"not(x > 1)", 0}, Row{"0.1 + 0.2 == 0.3", 1},
        Row{"editdistance(\"cat\", \"cart\")", 1}, Row{"leading(\"HTH\", \"HTH\")", 5},
        Row{"3 × 4 − 2", 10}, Row{"2·π", 6.283185307179586}, Row{"√(9)", 3},
        Row{"sum(i, 1, 3, sum(j, 1, i, j))", 10}, Row{"factorial(0)", 1}, Row{"0^0", 1}));

struct Refused {
    const char* text;
    std::size_t offset;
    const char* says;
    friend void PrintTo(const Refused& row, std::ostream* out) { *out << row.text; }
};

class ExpressionRefusal : public ::testing::TestWithParam<Refused> {};

TEST_P(ExpressionRefusal, NamesPlaceAndReason) {
    const Number got = value_of(GetParam().text, {{"x", Value::of(3)}, {"y", Value::of(1)}});
    ASSERT_FALSE(got.value) << *got.value;
    EXPECT_THAT(got.error.message, HasSubstr(GetParam().says));
    EXPECT_EQ(got.error.offset, GetParam().offset) << got.error.message;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ExpressionRefusal,
    ::testing::Values(
        Refused{"", 0, "nothing"}, Refused{"1+", 2, "missing at the end"},
        Refused{"(1+2", 4, "\")\" is missing"}, Refused{"1 2", 2, "operator is missing"},
        Refused{"1.2.3", 3, "operator is missing"}, Refused{"1/2x", 3, "two ways"},
        Refused{"sin x", 0, "needs brackets"}, Refused{"xy", 0, "did you mean x*y"},
        Refused{"sqr(4)", 0, "did you mean sqrt"}, Refused{"a+1", 0, "the variables are x, y"},
        Refused{"x = 3", 2, "right-hand side"}, Refused{"3 $ 4", 2, "no meaning"},
        Refused{"atan2(1)", 0, "takes 2 arguments"}, Refused{"1<2<3", 3, "chained"},
        Refused{"\"open", 0, "never closed"}, Refused{"1/0", 1, "division by zero"},
        Refused{"log(-1)", 0, "not defined"}, Refused{"sqrt(-2)", 0, "not defined"},
        Refused{"(-8)^(1/3)", 4, "not whole"}, Refused{"0^-1", 1, "zero to a negative"},
        Refused{"exp(99999)", 0, "not defined"}, Refused{"1e9999", 0, "too large"},
        Refused{"[1,2][3]", 5, "index must be 1 to 2"}, Refused{"[1,2]+[1]", 5, "same length"},
        Refused{"dot([1],[1,2])", 0, "same length"},
        Refused{"inverse([[1,1],[1,1]])", 0, "inverse"},
        Refused{"sum(i, 1, 10^9, i)", 16, "too many steps"}, Refused{"eigmax([1,2])", 0, "2×2"},
        Refused{"[1,2]", 0, "not a number"}, Refused{"factorial(2.5)", 0, "not defined"},
        Refused{"abs(1,2)", 0, "takes 1 argument"}));

TEST(ExpressionLimits, LengthDepthAndParts) {
    EXPECT_THAT(value_of(std::string(9'000, '1')).error.message, HasSubstr("longer than"));
    const std::string deep = std::string(200, '(') + "1" + std::string(200, ')');
    EXPECT_THAT(value_of(deep).error.message, HasSubstr("nested deeper"));
    EXPECT_THAT(value_of(std::string(300, '-') + "1").error.message, HasSubstr("nested deeper"));
    std::string long_sum = "1";
    for (int i = 0; i < 3'000; ++i) long_sum += "+1";
    EXPECT_THAT(value_of(long_sum).error.message, HasSubstr("parts"));
    EXPECT_THAT(value_of(std::string(100, '9')).error.message, HasSubstr("number of more than"));
}

}  // namespace
}  // namespace judge::theory
