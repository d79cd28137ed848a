// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/run/judge.hpp"
#include "judge/run/time_limit.hpp"

namespace judge::run {

// A hash over everything that a report depends on: the sources, what the package judges by, the
// toolchain and its flags, the limits, what was asked for, and the tier that runs have here.
[[nodiscard]] std::string verdict_key(const Problem& problem, const Submission& submission,
                                      const Options& options, const TimeLimit& limit);

}  // namespace judge::run
