// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace judge::run {

// A decimal number as written, held exactly: ±0.d1d2d3… × 10^exponent, d1 and the last digit not 0.
// Zero has no digits.
struct Decimal {
    bool negative = false;
    std::string digits;  // values 0–9, not characters
    std::int64_t exponent = 0;

    [[nodiscard]] bool is_zero() const noexcept { return digits.empty(); }
    // Position of the first and last digit: the weight of the first is 10^lead().
    [[nodiscard]] std::int64_t lead() const noexcept { return exponent - 1; }
    [[nodiscard]] std::int64_t low() const noexcept {
        return exponent - static_cast<std::int64_t>(digits.size());
    }
};

// By the grammar of the package format: [+-]? (digits [. digits?] | . digits) ([eE] [+-]? digits)?.
// Nothing else: no hexadecimal, no inf, no nan. Of a fraction, digits beyond the 40th are dropped
// if they also are beyond the 40th significant one, so that a number that is not 0 never becomes 0.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);

// A tolerance as an exact number and, for quick decisions, as a double.
struct Tolerance {
    Decimal exact;
    double quick = 0;
};
// nullopt unless `text` is a number ≥ 0 of at most 200 characters.
[[nodiscard]] std::optional<Tolerance> parse_tolerance(std::string_view text);

struct Tolerances {
    std::optional<Tolerance> absolute;
    std::optional<Tolerance> relative;
    [[nodiscard]] bool any() const noexcept { return absolute || relative; }
};

enum class Closeness : std::uint8_t { not_numbers, close, far };

// Compares two tokens as numbers: |got - expected| ≤ absolute, or ≤ relative × |expected|; decided
// exactly, however near the edge. not_numbers: `expected` is not a number (then they are to be
// compared as text); far also if only `got` is none.
[[nodiscard]] Closeness compare_numbers(std::string_view expected, std::string_view got,
                                        const Tolerances& tolerances);

}  // namespace judge::run
