// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string_view>
#include <vector>

#include "judge/run/judge.hpp"
#include "judge/run/test_runner.hpp"

namespace judge::run {

// How the message of an own case begins whose input the package does not take: the candidate's
// slip.
inline constexpr std::string_view kRefusedInput = "not a valid input";

// The candidate's own cases as jobs: an input that the package's input validators reject is not
// run; where no output is expected, the package's reference is asked for it.
[[nodiscard]] std::vector<Job> own_jobs(const Problem& problem, const Options& options,
                                        const Budget& budget, std::stop_token stop);

}  // namespace judge::run
