// SPDX-License-Identifier: MIT
#pragma once

// Private to judge/theory: one grader a kind.
#include "judge/theory/expression.hpp"
#include "judge/theory/grade.hpp"

namespace judge::theory {

[[nodiscard]] Grade grade_numeric(const Question& question, const Instance& instance,
                                  std::string_view answer);
[[nodiscard]] Grade grade_formula(const Question& question, const Instance& instance,
                                  std::string_view answer);
[[nodiscard]] Grade grade_choice(const Question& question, const Instance& instance,
                                 std::string_view answer);
[[nodiscard]] Grade grade_ordering(const Question& question, std::string_view answer);
[[nodiscard]] Grade grade_matching(const Question& question, std::string_view answer);
[[nodiscard]] Grade grade_short(const Question& question, const Instance& instance,
                                std::string_view answer);

[[nodiscard]] std::string right_choice(const Question& question, const Instance& instance);
[[nodiscard]] std::string right_order(const Question& question);
[[nodiscard]] std::string right_pairs(const Question& question);
[[nodiscard]] std::string right_number(const Question& question, const Instance& instance);

// "answer:1:5: error: …" with the answer's line and a caret.
[[noreturn]] void refuse_answer(std::string_view answer, const ExpressionError& error);

// Whether two numbers are the same within a question's tolerance.
[[nodiscard]] bool is_within(const Tolerance& tolerance, double value, double truth);

}  // namespace judge::theory
