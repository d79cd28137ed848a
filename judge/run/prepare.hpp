// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "judge/run/judge.hpp"
#include "judge/run/output_validator.hpp"
#include "judge/run/test_runner.hpp"

namespace judge::run {

// Why the problem does not take this submission: its language or its size. nullopt if it does.
[[nodiscard]] std::optional<std::string> refusal(const Problem& problem,
                                                 const Submission& submission);

[[nodiscard]] language::CompileOptions compile_options(const Problem& problem,
                                                       const Options& options);

[[nodiscard]] Budget budget_of(const Problem& problem, std::chrono::milliseconds time);

// The package's own output validators, compiled; empty if a built-in checker judges.
[[nodiscard]] std::vector<ProgramValidator> compile_validators(const Problem& problem,
                                                               const Options& options);

}  // namespace judge::run
