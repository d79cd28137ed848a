// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/verdict.hpp"
#include "judge/theory/instance.hpp"
#include "judge/theory/marks.hpp"

namespace judge::theory {

// What an answer is worth.
struct Grade {
    Verdict verdict = Verdict::wrong_answer;  // skipped for a free answer: no machine grades it
    std::optional<double> score = 0;          // 0 to 1; none for a free answer
    std::string message = {};                 // what is wrong, in a line or two
    std::string trap = {};                    // the mistake that was recognised
    std::string expected = {};                // the right answer, as one would type it
    std::string got = {};                     // how the answer was understood
    std::vector<Mark> marks = {};             // of a free answer
};

// Grades an answer to an instance. Answers: numeric and formula as text; single "b"; multiple
// "a,c"; ordering "c,a,b"; matching "1=b,2=a" (letters in file order); short and free as text.
// Throws UserError{usage} with place and reason if the answer cannot be read.
[[nodiscard]] Grade grade(const Question& question, const Instance& instance,
                          std::string_view answer);

// The right answer of an instance, as one would type it; of a free question its model answer.
[[nodiscard]] std::string right_answer(const Question& question, const Instance& instance);

// The score of a free answer whose points (from 0) the candidate has confirmed.
[[nodiscard]] double confirmed_score(const Question& question, const std::set<std::size_t>& points);

// (confidence − outcome)²: 0 is best, 0.25 is what "fifty-fifty" gets. Both from 0 to 1.
[[nodiscard]] constexpr double brier(double confidence, double outcome) {
    return (confidence - outcome) * (confidence - outcome);
}

}  // namespace judge::theory
