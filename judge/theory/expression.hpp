// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "judge/theory/functions.hpp"

namespace judge::theory {

enum class Op : std::uint8_t {
    number,
    name,
    text,
    list,
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,
    factorial,
    index,
    less,
    less_equal,
    greater,
    greater_equal,
    equal,
    not_equal,
    call,    // of a Function
    series,  // sum or product over a bound name: children are from, to, term
};

struct Node {
    Op op = Op::number;
    Function function = Function::abs;  // of a call or series
    std::size_t offset = 0;             // where it stands in the text
    std::string word = {};              // digits, a name, a text, or the bound name
    std::vector<std::uint32_t> children = {};
};

// A formula as a tree. Nodes stand after their children; the last one is the root.
struct Expression {
    std::string text;
    std::vector<Node> nodes;
    [[nodiscard]] const Node& root() const { return nodes.back(); }
};

// Why a text is no formula: where, and what to do about it.
struct ExpressionError {
    std::size_t offset = 0;
    std::string message = {};
};

struct Parsed {
    std::optional<Expression> expression = std::nullopt;
    ExpressionError error = {};  // if there is no expression
};

using Names = std::set<std::string, std::less<>>;

inline constexpr std::size_t kLongestExpression = 8'000;
inline constexpr int kDeepestExpression = 100;

// Reads + - * / ^ ** !, comparisons, brackets, lists, indices from 1, implicit products ("2x",
// "2(x+1)"), the functions of functions.hpp, pi and e, and `names`. "^" binds to the right and
// before a sign: -2^2 = -4. What can be read two ways ("1/2x") is refused. log is the natural one.
[[nodiscard]] Parsed parse_expression(std::string_view text, const Names& names);

// The names of variables that a formula uses.
[[nodiscard]] Names names_in(const Expression& expression);

}  // namespace judge::theory
