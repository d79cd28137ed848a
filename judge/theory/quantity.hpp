// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/theory/expression.hpp"
#include "judge/theory/units.hpp"

namespace judge::theory {

// A numeric answer as a person types it.
struct Quantity {
    double value = 0;                         // as written, in its own unit
    std::optional<Unit> unit = std::nullopt;  // none was given
    std::string unit_name = {};
};

struct ReadQuantity {
    std::optional<Quantity> quantity = std::nullopt;
    ExpressionError error = {};  // if there is none
};

// "0.25", "1/4", "25 %", "2.5e-1", "1,024", "1-(5/6)^4", "2 GiB", "= 3 m/s". A comma parts
// thousands; "0,25" is refused, since it could be either.
[[nodiscard]] ReadQuantity read_quantity(std::string_view text);

}  // namespace judge::theory
