// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/quiz_log.hpp"
#include "judge/theory/library.hpp"
#include "judge/theory/role.hpp"

namespace cli {

// Which questions a quiz may ask. Empty means any.
struct QuizFilter {
    std::string topic = {};  // of a topic's name or a tag, or the beginning of one
    std::string level = {};
    std::string kind = {};
    const judge::theory::Role* role = nullptr;
    bool review = false;  // only those whose last answer was not right
};

struct Asked {
    const judge::theory::Question* question = nullptr;
    std::uint64_t seed = 1;
};

// Chooses `count` questions: those asked least often first, within them by chance, topics weighted
// by the role. The same seed and history give the same quiz.
[[nodiscard]] std::vector<Asked> choose_questions(const judge::theory::Library& library,
                                                  const QuizLog& log, const QuizFilter& filter,
                                                  std::size_t count, std::uint64_t seed);

}  // namespace cli
