// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>

#include "cli/context.hpp"
#include "judge/theory/grade.hpp"

namespace cli {

// `spar test QUESTION`: an answer on the command line.
struct AnswerFlags {
    std::string answer;
    std::string seed;     // of the instance; "" is 1
    std::string confirm;  // of a free question: the points that the candidate confirms, "1,3"
};

// Grades an answer and shows what came of it; asks for one if none was given and somebody is there.
// Returns the exit code.
[[nodiscard]] int answer_question(Context& context, const judge::theory::Question& question,
                                  const AnswerFlags& flags);

// Numbers of rubric points, from 1, as indices from 0. Throws UserError{usage}.
[[nodiscard]] std::set<std::size_t> parse_points(const std::string& text, std::size_t count);

// The grade of a free answer once its points have been confirmed.
void settle(const judge::theory::Question& question, const std::set<std::size_t>& points,
            judge::theory::Grade& grade);

// The rubric with what a machine found of it, for the candidate to compare with.
[[nodiscard]] std::string rubric_markdown(const judge::theory::Question& question,
                                          const judge::theory::Grade& grade);

}  // namespace cli
