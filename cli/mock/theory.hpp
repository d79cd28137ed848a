// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "judge/theory/grade.hpp"

namespace cli::mock {

// An answer as an interview counts it.
struct Graded {
    judge::theory::Grade grade;
    double score = 0;       // 0 to 1
    bool by_words = false;  // a free answer: the share of the points whose words were found
};

// Grades an answer to the instance of a seed; letters are those of the file. Throws
// UserError{usage} if it cannot be read.
[[nodiscard]] Graded grade_answer(const judge::theory::Question& question, std::uint64_t seed,
                                  std::string_view answer);

}  // namespace cli::mock
