// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/model/submission.hpp"

namespace judge::run {

// Of a debugging problem: how many lines the submission differs by from the program that was given
// to be repaired, attachments/templates/<language>/. nullopt for other problems, and if nothing was
// given in that language.
[[nodiscard]] std::optional<Report::Changed> changed_lines(const Problem& problem,
                                                           const Submission& submission);

}  // namespace judge::run
