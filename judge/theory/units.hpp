// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::theory {

// A unit as a factor to base units and the exponents of metre, kilogram, second, ampere, kelvin,
// bit, floating-point operation and pixel. Angles, shares (%) and counts have no dimension.
struct Unit {
    double factor = 1;
    std::array<std::int8_t, 8> dimension = {};
    [[nodiscard]] bool same_dimension(const Unit& other) const {
        return dimension == other.dimension;
    }
};

// "GiB", "m/s^2", "kg*m", "%": products and quotients of known units with whole powers.
[[nodiscard]] std::optional<Unit> parse_unit(std::string_view text);

// All unit names without prefixes, for documentation and messages.
[[nodiscard]] std::vector<std::string> unit_names();

}  // namespace judge::theory
