// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/model/limits.hpp"
#include "judge/run/grade.hpp"
#include "sandbox/tier.hpp"

namespace judge::run {

// Runs a legacy package's grader in a box: one line "VERDICT SCORE" for each result on its stdin,
// one for the group on its stdout. judge_error if it does anything else.
[[nodiscard]] Graded run_grader(const language::Executable& grader, const Limits& limits,
                                sandbox::Tier required, const std::vector<std::string>& flags,
                                const std::vector<Graded>& results);

// The codes that graders know: AC, WA, RTE, TLE.
[[nodiscard]] std::string grader_input(const std::vector<Graded>& results);
// nullopt unless it is one such line.
[[nodiscard]] std::optional<Graded> parse_grader_output(std::string_view text);

}  // namespace judge::run
