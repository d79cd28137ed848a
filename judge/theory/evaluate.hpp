// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "judge/theory/expression.hpp"
#include "judge/theory/value.hpp"

namespace judge::theory {

// What a formula comes to, or why it has no value and where in it.
struct Evaluated {
    std::optional<Value> value = std::nullopt;
    ExpressionError error = {};
};

// Computes with 34 digits. No value: division by zero, the root or logarithm of a negative number,
// an index out of range, numbers beyond 1e4000, more than 50,000 steps, …
[[nodiscard]] Evaluated evaluate(const Expression& expression, const Bindings& bindings);

// … of a formula that must come to a number.
struct Number {
    std::optional<double> value = std::nullopt;
    ExpressionError error = {};
};
[[nodiscard]] Number evaluate_number(const Expression& expression, const Bindings& bindings);

}  // namespace judge::theory
