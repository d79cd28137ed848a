// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "judge/run/judge.hpp"

namespace judge::run {

// One run on one input, not judged.
struct Execution {
    CompileOutcome compile;
    TestOutcome outcome;  // verdict: accepted if it ended by itself with exit code 0
    std::string output;   // stdout, whole (bounded by the output limit)
    std::string error_output;
};

// Compiles and runs `submission` once on `input` under the problem's limits (`spar run`, and the
// reference's answers to the candidate's own cases).
[[nodiscard]] Execution execute(const Problem& problem, const Submission& submission,
                                std::string_view input, const Options& options = {},
                                std::stop_token stop = {});

}  // namespace judge::run
