// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cli::ui {

// A LaTeX problem statement as Markdown: headings, emphasis, lists, math and verbatim text; other
// commands stay as they are.
[[nodiscard]] std::string markdown_from_tex(std::string_view tex);

}  // namespace cli::ui
