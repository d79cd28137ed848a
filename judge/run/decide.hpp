// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "judge/model/verdict.hpp"
#include "judge/run/checker.hpp"
#include "sandbox/report.hpp"

namespace judge::run {

// What a candidate was promised. The walls of the box are a little wider, so that measured figures
// decide.
struct Allowance {
    std::chrono::microseconds cpu{};
    std::int64_t memory_bytes = 0;
    std::int64_t output_bytes = 0;
    std::int64_t stack_bytes = 0;  // 0: as large as the memory limit
};

struct Decision {
    Verdict verdict = Verdict::judge_error;
    std::string message{};      // one line, may be empty for accepted and wrong answers
    bool machine_busy = false;  // a wall or idle limit was hit while it mostly waited for a CPU
};

// The verdict of one run in the precedence: our own faults, memory, output, CPU time, idleness and
// wall time, forbidden call, signal, exit code, and only then the opinion about its output.
// so_far_good stands for a checker that was not asked to finish; that, and anything that was not
// measured, is never a success.
[[nodiscard]] Decision decide(const sandbox::Report& seen, Opinion opinion,
                              const Allowance& allowed);

}  // namespace judge::run
