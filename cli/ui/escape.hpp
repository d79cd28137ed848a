// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cli::ui {

// Text from outside (a program, a package, a file) made safe for a terminal: control bytes, escape
// sequences, bytes that are not UTF-8, and invisible direction changes are shown as "\x1b",
// "\u{202e}"; newlines and tabs stay.
[[nodiscard]] std::string printable(std::string_view text);

// The same on one line: a newline becomes "↩" or "\n".
[[nodiscard]] std::string printable_line(std::string_view text, bool unicode);

}  // namespace cli::ui
