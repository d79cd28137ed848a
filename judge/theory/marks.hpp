// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "judge/theory/question.hpp"

namespace judge::theory {

// What a machine can say of a free answer: whether the words of a rubric point are there. It cannot
// tell whether the point is made; the candidate confirms each one. Never a grade.
struct Mark {
    enum class Seen : std::uint8_t { found, maybe, not_found, contradicted };
    Seen seen = Seen::not_found;
    std::vector<std::string> matched = {};  // the words of the answer
    std::string note = {};                  // why only maybe
};

[[nodiscard]] std::string_view name(Mark::Seen seen);

// A mark for each point of the rubric.
[[nodiscard]] std::vector<Mark> mark_answer(const std::vector<RubricPoint>& rubric,
                                            std::string_view answer);

}  // namespace judge::theory
