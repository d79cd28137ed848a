// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cli::ui {

// Takes one code point off the front of `text`; U+FFFD for a byte that is not UTF-8. `text` must
// not be empty.
[[nodiscard]] char32_t take_code_point(std::string_view& text);

// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t point);

// Columns that a code point takes: 0 for combining marks, 2 for East Asian wide ones and emoji.
[[nodiscard]] int width(char32_t point);

// Columns that `text` takes on a terminal. Colour sequences ("\x1b[…m") take none.
[[nodiscard]] int width(std::string_view text);

// `text` with spaces after it (or before it) up to `columns`.
[[nodiscard]] std::string pad_right(std::string_view text, int columns);
[[nodiscard]] std::string pad_left(std::string_view text, int columns);

// `text` if it fits into `columns`, else its beginning and `mark`. For text without colour.
[[nodiscard]] std::string cut(std::string_view text, int columns, std::string_view mark);

// Words into lines of at most `columns`; a longer word is broken. "\n" always breaks, a no-break
// space (U+00A0) never does and becomes a space. Colours are closed at a line's end and opened
// again on the next.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int columns);

// Lines of exactly as much of `text` as fits, blanks kept: for data, where every character counts.
// For text without colour.
[[nodiscard]] std::vector<std::string> fold(std::string_view text, int columns);

// Blanks as no-break spaces, so that wrap() leaves the phrase whole.
[[nodiscard]] std::string keep_together(std::string_view text);

}  // namespace cli::ui
