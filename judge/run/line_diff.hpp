// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace judge::run {

// How far apart two sources are, in lines that stand in one of them only. Blanks at the ends of
// lines and empty lines do not count.
struct LineDiff {
    std::size_t added = 0;
    std::size_t removed = 0;
};

// The smallest such difference (Myers' algorithm); of very different long texts, an upper bound.
[[nodiscard]] LineDiff line_diff(std::string_view before, std::string_view after);

}  // namespace judge::run
