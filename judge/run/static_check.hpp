// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "judge/run/judge.hpp"
#include "judge/run/pass.hpp"

namespace judge::run {

// A package's static validator, compiled, with the submission that it looks at.
struct StaticValidator {
    language::Executable executable;
    Submission submission;
    std::string entry_point;
    std::string language;
};

// nullopt if the package has none, or the submission is no program.
[[nodiscard]] std::optional<StaticValidator> static_validator(const Problem& problem,
                                                              const Submission& submission,
                                                              const Options& options);

// One static test: validator LANGUAGE ENTRY_POINT FEEDBACK/ args, in a box with the submission's
// files; exit codes 42 and 43. What it does not accept is rejected (RJ).
[[nodiscard]] TestRun run_static_check(const StaticValidator& validator, const Setting& setting,
                                       const Job& job, std::stop_token stop);

}  // namespace judge::run
