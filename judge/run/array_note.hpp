// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/run/values.hpp"

namespace judge::run {

struct Tolerance {
    double abs = 0;
    double rel = 0;
};

// In what two arrays of numbers (nested lists) differ, named as people who use arrays would: shape,
// dtype, NaN, or by how much
// and what was allowed. Empty if one of them is no array.
[[nodiscard]] std::string array_note(const Value& expected, const Value& got,
                                     const Tolerance& allowed);

// "int", "float", "bool", "mixed"; "object" for what is not made of numbers.
[[nodiscard]] std::string array_dtype(const Value& value);

}  // namespace judge::run
