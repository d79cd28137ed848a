// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace cli::ui {

// How a TeX symbol stands to its neighbours: decides the spaces around it.
enum class Spacing : unsigned char {
    ordinary,     // a letter, ∞
    binary,       // +, ×: spaces on both sides, unless it is a sign
    relation,     // =, ≤, →: spaces on both sides
    opening,      // (, ⌊
    closing,      // ), ⌋
    punctuation,  // a comma: a space after it
    function,     // log, max: a space before its argument
};

struct Symbol {
    std::string_view name;  // without the backslash
    std::string_view unicode;
    std::string_view ascii;
    Spacing spacing = Spacing::ordinary;
};

// nullptr if the table does not know it.
[[nodiscard]] const Symbol* find_symbol(std::string_view name);

// The character above or below the line ("2" → "²", "i" → "ᵢ"); 0 if Unicode has none.
[[nodiscard]] char32_t superscript(char32_t point);
[[nodiscard]] char32_t subscript(char32_t point);

// The letter of \mathbb; 0 if there is none.
[[nodiscard]] char32_t blackboard(char32_t letter);

// The combining mark of an accent ("hat", "bar", "vec", …); 0 if `name` is none.
[[nodiscard]] char32_t accent_mark(std::string_view name);

}  // namespace cli::ui
