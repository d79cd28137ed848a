// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "judge/model/problem.hpp"

namespace judge::cost {

// A test of a package as a rung of a ladder.
struct SizedTest {
    std::int64_t n = 0;
    std::filesystem::path input;
};

// How many values a text has: words between blanks, commas and brackets.
[[nodiscard]] std::int64_t count_values(std::string_view text);

// For a package without a generator: at most a dozen of its tests, of growing and clearly different
// sizes, the largest included.
[[nodiscard]] std::vector<SizedTest> tests_by_size(const Problem& problem);

}  // namespace judge::cost
