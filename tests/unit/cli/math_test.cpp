// SPDX-License-Identifier: MIT
#include "cli/ui/math.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace cli::ui {
namespace {

struct Row {
    const char* tex;
    const char* unicode;
    const char* ascii;
    friend void PrintTo(const Row& row, std::ostream* out) { *out << row.tex; }
};

class Math : public ::testing::TestWithParam<Row> {};

TEST_P(Math, BecomesText) {
    EXPECT_EQ(math_to_text(GetParam().tex, Letters::unicode), GetParam().unicode);
    EXPECT_EQ(math_to_text(GetParam().tex, Letters::ascii), GetParam().ascii);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Math,
    ::testing::Values(
        Row{"n", "n", "n"}, Row{R"(1 \le n \le 2\cdot 10^5)", "1 ≤ n ≤ 2·10⁵", "1 <= n <= 2*10^5"},
        Row{R"(-10^9\leq a_i \leq 10^{9})", "−10⁹ ≤ aᵢ ≤ 10⁹", "-10^9 <= a_i <= 10^9"},
        Row{R"(10^{-9})", "10⁻⁹", "10^(-9)"}, Row{"a=-1", "a = −1", "a = -1"},
        Row{"f(-x)", "f(−x)", "f(-x)"}, Row{"a-b+c", "a − b + c", "a - b + c"},
        Row{R"(\sum_{i=1}^{n} a_i)", "∑ᵢ₌₁ⁿ aᵢ", "sum_(i=1)^n a_i"},
        Row{R"(\frac{a+b}{2})", "(a + b)/2", "(a + b)/2"}, Row{R"(\sqrt{n})", "√n", "sqrt(n)"},
        Row{R"(\sqrt[3]{n+1})", "³√(n + 1)", "root(n + 1, 3)"},
        Row{R"(\mathcal{O}(n \log n))", "O(n log n)", "O(n log n)"},
        Row{R"(x \in \{1,\dots,k\})", "x ∈ {1, …, k}", "x in {1, ..., k}"},
        Row{R"(\lfloor x/2 \rfloor)", "⌊x/2⌋", "floor(x/2)"}, Row{R"(\mathbb{R}^n)", "ℝⁿ", "R^n"},
        Row{R"(10{,}000)", "10,000", "10,000"},
        Row{R"(a_1, a_2, \ldots, a_n)", "a₁, a₂, …, aₙ", "a_1, a_2, ..., a_n"},
        Row{R"(\hat{y})", "y\xCC\x82", "hat(y)"}, Row{R"(\text{if } x)", "if x", "if x"},
        Row{R"(a \bmod m)", "a mod m", "a mod m"},
        Row{R"(\left(\frac{1}{2}\right)^k)", "(1/2)ᵏ", "(1/2)^k"},
        Row{R"(\begin{pmatrix}1 & 2\\3 & 4\end{pmatrix})", "[1, 2; 3, 4]", "[1, 2; 3, 4]"},
        Row{R"(2^{31}-1)", "2³¹ − 1", "2^31 - 1"}, Row{R"(x^{\beta})", "x^(β)", "x^(beta)"},
        Row{R"(\alpha\neq\beta)", "α ≠ β", "alpha != beta"}, Row{"x'", "x′", "x'"},
        Row{R"(\binom{n}{k})", "C(n, k)", "C(n, k)"}, Row{R"(\|w\|^2)", "‖w‖²", "||w||^2"},
        Row{R"(e^{-K}A^{W})", "e⁻ᴷAᵂ", "e^(-K)A^W"},
        Row{R"(\cosh x \lesssim y)", "cosh x ≲ y", "cosh x <~ y"}));

// Whatever is not understood stays readable, and nothing is dropped.
TEST(MathUnknown, StaysAsTex) {
    EXPECT_EQ(math_to_text(R"(\unknown{x} + 1)", Letters::unicode), R"(\unknown{x} + 1)");
    EXPECT_EQ(math_to_text(R"(\begin{tikz}x\end{tikz})", Letters::unicode),
              R"(\begin{tikz}x\end{tikz})");
}

TEST(MathMalformed, NeverFails) {
    for (const char* tex :
         {"", "\\", "{", "}", "^", "_", "\\frac", "\\frac{a", "\\sqrt[", "\\left", "\\begin{",
          "\\begin{cases}", "a^{b^{c^{d", "\\text{", "\\\\\\", "\xFF\xFE", "^^^___"})
        (void)math_to_text(tex, Letters::unicode);
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{";
    EXPECT_FALSE(math_to_text(deep + "x", Letters::unicode).empty());
}

}  // namespace
}  // namespace cli::ui
