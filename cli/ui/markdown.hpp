// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "cli/ui/screen.hpp"

namespace cli::ui {

// Text lines longer than this are hard to read, however wide the terminal.
inline constexpr int kReadingWidth = 100;

// Markdown (with tables and $TeX$) as text for `screen`, wrapped to its width, every line ended by
// "\n". Text is made safe for a terminal on the way; raw HTML is shown as it is written.
[[nodiscard]] std::string render_markdown(std::string_view markdown, const Screen& screen);

}  // namespace cli::ui
