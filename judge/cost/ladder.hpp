// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "judge/cost/counting.hpp"

namespace judge::cost {

// One size that was measured.
struct Point {
    std::int64_t n = 0;
    std::int64_t m = 0;  // the second variable; 0 if there is none
    std::int64_t steps = 0;
    std::int64_t calls = 0;  // of a class' methods; 0 if there are none
    std::optional<std::int64_t> memory_bytes = {};
};

// What climbs the ladder: gives the count at a size. nullopt: no input of that size can be had.
using Measure = std::function<std::optional<Count>(std::int64_t n, std::int64_t m)>;

struct Climb {
    std::vector<Point> points;  // growing in n
    std::string trouble;        // why it ended early, if a run failed
};

// Measures at the sizes, smallest first, as far as a run is expected to stay within `most` steps;
// then at smaller ones, by halves, until there are enough; and where even these are few, as with
// exponential growth, at single steps between. Which sizes are measured depends on steps alone.
[[nodiscard]] Climb climb(const std::vector<std::int64_t>& sizes, std::int64_t most,
                          const Measure& measure);

// Two variables: each varied with the other one small, and both together.
[[nodiscard]] Climb climb_grid(const std::vector<std::int64_t>& sizes, std::int64_t most,
                               const Measure& measure);

}  // namespace judge::cost
