// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace judge::prove {

// A small change of a source text, such as people make by mistake.
struct Mutant {
    std::size_t offset = 0;  // these bytes …
    std::size_t length = 0;
    std::string replacement;  // … are replaced by these
    std::size_t line = 1;     // for people
    [[nodiscard]] std::string apply(std::string_view text) const;
    // "line 12: `<` becomes `<=`"
    [[nodiscard]] std::string describe(std::string_view text) const;
};

enum class MutantLanguage : bool { cpp, python };

// Changes of comparisons, arithmetic, logic, constants, jumps, neighbouring library functions,
// negated conditions and left-out statements; at most `limit`, spread over the whole text, the same
// ones each time. Comments, strings and preprocessor lines stay as they are.
[[nodiscard]] std::vector<Mutant> mutants_of(std::string_view text, MutantLanguage language,
                                             std::size_t limit);

}  // namespace judge::prove
