// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace judge::cost {

// The classes of growth, from the slowest to the fastest; those of two variables last.
enum class Growth : std::uint8_t {
    one,
    log_n,
    sqrt_n,
    n,
    n_log_n,
    n_sqrt_n,
    n2,
    n2_log_n,
    n3,
    exp2,
    n_plus_m,
    n_times_m,
};
inline constexpr std::array kGrowths = {Growth::one,  Growth::log_n,    Growth::sqrt_n,
                                        Growth::n,    Growth::n_log_n,  Growth::n_sqrt_n,
                                        Growth::n2,   Growth::n2_log_n, Growth::n3,
                                        Growth::exp2, Growth::n_plus_m, Growth::n_times_m};

// "n log n": the spelling of interview.yaml and of the JSON documents.
[[nodiscard]] std::string_view name(Growth growth);
[[nodiscard]] std::optional<Growth> growth_from(std::string_view name);

// "O(n log n)", or with Unicode "O(n²)".
enum class Letters : bool { ascii, unicode };
[[nodiscard]] std::string big_o(Growth growth, Letters letters);

// What a class is when both variables grow alike: n+m is n, n*m is n^2.
[[nodiscard]] constexpr Growth along_diagonal(Growth growth) {
    if (growth == Growth::n_plus_m) return Growth::n;
    return growth == Growth::n_times_m ? Growth::n2 : growth;
}

// The class' own function at n (and m): n log n is n times the binary logarithm.
[[nodiscard]] double value(Growth growth, double n, double m = 0);

// True if a program of class `measured` is within a target.
[[nodiscard]] constexpr bool within(Growth measured, Growth target) {
    return along_diagonal(measured) <= along_diagonal(target);
}

// What was counted at one size.
struct Sample {
    double n = 0;
    double m = 0;  // the second variable; 0 if there is none
    double value = 0;
};

struct Fit {
    std::optional<Growth> growth;  // nullopt: cannot tell
    std::optional<Growth> next;    // the second best explanation
    double confidence = 0;         // 0 to 1: how much worse the next one explains the samples
    std::string reason;            // why it cannot tell; empty if it can
};

// Tells the class from samples at growing sizes, by model selection (docs/cost.md). Deterministic.
[[nodiscard]] Fit fit(std::span<const Sample> samples);
// The same for bytes of memory, which containers take in leaps: coarser, and without the classes
// that differ by a logarithm only.
[[nodiscard]] Fit fit_memory(std::span<const Sample> samples);

}  // namespace judge::cost
