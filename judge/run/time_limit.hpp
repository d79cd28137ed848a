// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

#include "judge/run/judge.hpp"

namespace judge::run {

struct TimeLimit {
    std::chrono::milliseconds value{};
    std::string
        source;  // "package", "asked for", "calibrated: 2.0 × 0.31 s of accepted/dp.cpp", "default"
};

// What the package states: problem.yaml, else a file .timelimit, else timelimit in
// domjudge-problem.ini.
[[nodiscard]] std::optional<TimeLimit> stated_time_limit(const Problem& problem);

// The smallest multiple of the problem's resolution that is at least its multiplier times
// `slowest`; at least one multiple.
[[nodiscard]] std::chrono::milliseconds computed_time_limit(std::chrono::microseconds slowest,
                                                            const Limits& limits);

// As asked for, else as stated, else measured with the package's accepted submissions on this
// machine (remembered by the contents of the package and the machine), else a default.
[[nodiscard]] TimeLimit time_limit(const Problem& problem, const Options& options,
                                   std::stop_token stop);

// The same for a solution in `language` ("java"): a limit that was measured, though not with a
// submission in it, is multiplied by what the language's file states (time_factor).
[[nodiscard]] TimeLimit time_limit_in(const std::string& language, const Problem& problem,
                                      const Options& options, std::stop_token stop);

}  // namespace judge::run
