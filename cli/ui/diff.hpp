// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli::ui {

enum class Change : std::uint8_t { same, removed, added };

struct DiffLine {
    Change change = Change::same;
    std::string text;  // without its line end
};

// The shortest way from one text to another, line by line. Texts that differ in thousands of lines
// may get a longer way, in bounded time.
[[nodiscard]] std::vector<DiffLine> diff_lines(std::string_view from, std::string_view to);

// "@@ -3,7 +3,8 @@" and lines that begin with " ", "-" or "+": only the changes with three lines
// around them. Empty if the texts are the same. Not made safe for a terminal.
[[nodiscard]] std::vector<DiffLine> unified(const std::vector<DiffLine>& lines);

}  // namespace cli::ui
