// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "judge/theory/question.hpp"

namespace judge::theory {

// A question with its parameters drawn: what one person sees once. The seed brings it back.
struct Instance {
    std::uint64_t seed = 0;
    Bindings params = {};
    std::string text = {};                  // Markdown, placeholders filled
    std::vector<std::size_t> options = {};  // indices of the options shown, in file order
    std::vector<bool> right = {};           // for each of the question's options
};

// Draws the instance of a seed. Throws UserError{invalid_package} that names the question if its
// conditions do not hold in a thousand tries, or if something has no value.
[[nodiscard]] Instance draw_instance(const Question& question, std::uint64_t seed);

// The parameters alone, and how many tries they took.
struct Drawn {
    Bindings params;
    int tries = 0;
};
[[nodiscard]] Drawn draw_params(const Question& question, std::uint64_t seed);

}  // namespace judge::theory
