// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace judge {

// The candidate nearest to `word` by Damerau-Levenshtein distance, if near enough to be what was
// meant.
[[nodiscard]] std::optional<std::string> did_you_mean(std::string_view word,
                                                      std::span<const std::string> candidates);

// True if `text` is well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool is_utf8(std::string_view text);

// At most `limit` bytes of `text` for showing: valid UTF-8, control bytes as escapes ("\x00"), with
// "… N more bytes" if cut.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t limit);

[[nodiscard]] std::vector<std::string> split_words(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace judge
