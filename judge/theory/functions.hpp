// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::theory {

enum class Function : std::uint8_t {
    abs,
    exp,
    log,
    log2,
    log10,
    sqrt,
    cbrt,
    sin,
    cos,
    tan,
    asin,
    acos,
    atan,
    sinh,
    cosh,
    tanh,
    asinh,
    acosh,
    atanh,
    floor,
    ceil,
    round,
    sign,
    factorial,
    sigmoid,
    relu,
    erf,
    normal_cdf,
    normal_quantile,
    normal_density,
    atan2,
    hypot,
    mod,
    binomial,
    choose_if,
    logical_and,
    logical_or,
    logical_not,
    minimum,
    maximum,
    sum,
    product,
    mean,
    length,
    dot,
    norm,
    sorted,
    determinant,
    trace,
    transpose,
    inverse,
    eigen_max,
    eigen_min,
    edit_distance,
    leading,
};

// A name under which a function can be called, and how many arguments it takes.
struct Callable {
    std::string_view name;
    Function function = Function::abs;
    std::uint8_t least = 1;
    std::uint8_t most = 1;
};

// Names are case-sensitive; nullptr if there is none.
[[nodiscard]] const Callable* find_callable(std::string_view name);

[[nodiscard]] std::vector<std::string> callable_names();

}  // namespace judge::theory
