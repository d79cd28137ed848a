// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/ui/json.hpp"
#include "cli/ui/screen.hpp"
#include "judge/theory/grade.hpp"

namespace cli::view {

// The letters under which options, items or the right-hand list are shown: `order[i]` is the place
// in the file of what stands i-th on the screen.
using Order = std::vector<std::size_t>;

// File order, in which answers on the command line are given.
[[nodiscard]] Order file_order(const judge::theory::Question& question,
                               const judge::theory::Instance& instance);

// Title, text and choices. With `relettered` the choices are a, b, c, … in the given order; else
// each keeps its letter of the file.
[[nodiscard]] std::string question_markdown(const judge::theory::Question& question,
                                            const judge::theory::Instance& instance,
                                            const Order& order, bool relettered);

// "a number in GiB, to 3 significant digits": how to answer.
[[nodiscard]] std::string answer_form(const judge::theory::Question& question);

// "medium · 3 min · probability".
[[nodiscard]] std::string question_facts(const judge::theory::Question& question,
                                         std::string_view separator);

// Verdict, recognised trap, right answer and explanation, for a terminal.
[[nodiscard]] std::string grade_text(const judge::theory::Question& question,
                                     const judge::theory::Instance& instance,
                                     const judge::theory::Grade& grade, const ui::Screen& screen);

[[nodiscard]] ui::Json value_json(const judge::theory::Value& value);
[[nodiscard]] ui::Json question_json(const judge::theory::Question& question,
                                     const judge::theory::Instance& instance, bool solved);
[[nodiscard]] ui::Json grade_json(const judge::theory::Question& question,
                                  const judge::theory::Instance& instance,
                                  const judge::theory::Grade& grade);

}  // namespace cli::view
