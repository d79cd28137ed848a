// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/run/test_runner.hpp"

namespace judge::run {

// Scores of a scoring problem, as 2025-09 has them: of tests, of groups, of `secret`, which is that
// of the submission. Pure. Tests of groups whose requirements are not met become skipped; a score
// that breaks the rules makes its test a judge error. Fills in report.score, max_score, groups and
// verdict: AC with the full score (if it is bounded), PAC with a part of it, else that of the first
// test that is not accepted.
void grade(const Problem& problem, const std::vector<TestRun>& runs, Report& report);

// What a legacy grader is given for each test or group, and what it gives for the whole group.
struct Graded {
    Verdict verdict = Verdict::accepted;
    double score = 0;
};

// The default grader (legacy, "Default grader specification").
[[nodiscard]] Graded default_grader(const std::vector<std::string>& flags,
                                    const std::vector<Graded>& results);

// A program in graders/ in the place of that; verdict judge_error if it fails.
using CustomGrader = std::function<Graded(const std::vector<std::string>& flags,
                                          const std::vector<Graded>& results)>;

// The same as grade() for legacy packages, whose groups form a tree.
void grade_legacy(const Problem& problem, const std::vector<TestRun>& runs,
                  const CustomGrader& custom, Report& report);

// Verdicts of a whole: PAC if it is accepted with less than the full score.
[[nodiscard]] Verdict verdict_of_score(double score, std::optional<double> max_score,
                                       Verdict otherwise);

}  // namespace judge::run
