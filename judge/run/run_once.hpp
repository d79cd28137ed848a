// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "judge/run/test_runner.hpp"

namespace judge::run {

struct Once {
    TestOutcome outcome;  // accepted: it ended by itself with exit code 0
    std::string output;
    std::string error_output;
    sandbox::Tier tier = sandbox::Tier::t0;
};

// Runs a program on an input in a fresh box and keeps all that it writes, within the limits.
[[nodiscard]] Once run_once(const language::Executable& program, std::string_view input,
                            const Budget& budget, sandbox::Tier required,
                            std::stop_token stop = {});

}  // namespace judge::run
