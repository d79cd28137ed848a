// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace judge {

// One character of a text: its code point and how many bytes it takes. A byte that begins no
// well-formed character counts as one character that is not valid.
struct Utf8Character {
    char32_t code = 0;
    std::size_t bytes = 1;
    bool valid = false;
};

// The character at the front of `text`, which must not be empty.
[[nodiscard]] Utf8Character first_character(std::string_view text);

// How many characters `text` has, as first_character() counts them.
[[nodiscard]] std::size_t count_characters(std::string_view text);

// Control characters and those that reorder text: a terminal must never receive them from a
// program.
[[nodiscard]] bool is_unprintable(char32_t code);

}  // namespace judge
