// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "judge/prove/mutants.hpp"

namespace judge::prove {

// A word, number or operator of a source text; comments, strings and preprocessor lines are none.
struct SourceToken {
    enum class Kind : std::uint8_t { word, number, sign, text };
    Kind kind = Kind::sign;
    std::size_t offset = 0;
    std::string_view text;
    std::size_t line = 1;
    bool space_before = false;
    bool space_after = false;
    bool starts_line = false;  // nothing but blanks stands before it
    [[nodiscard]] std::size_t end() const noexcept { return offset + text.size(); }
};

[[nodiscard]] std::vector<SourceToken> source_tokens(std::string_view text,
                                                     MutantLanguage language);

}  // namespace judge::prove
