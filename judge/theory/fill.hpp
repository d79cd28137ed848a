// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/theory/expression.hpp"
#include "judge/theory/value.hpp"

namespace judge::theory {

// Texts of parameterised questions hold <<formula>> or <<formula|form>>. Forms: a number of
// significant digits, "percent" (0.05 → 5 %), "sign" (+ 3 or − 3, to stand inside a formula),
// "power" (7e9 → 7 \cdot 10^9, in TeX).

// What is wrong with the placeholders of a text, if anything is.
[[nodiscard]] std::optional<std::string> find_bad_placeholder(std::string_view text,
                                                              const Names& names);

// The text with every placeholder replaced. Throws UserError{invalid_package} if one has no value.
[[nodiscard]] std::string fill(std::string_view text, const Bindings& bindings);

}  // namespace judge::theory
