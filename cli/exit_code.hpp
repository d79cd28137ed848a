// SPDX-License-Identifier: MIT
#pragma once

#include "judge/model/verdict.hpp"
#include "judge/support/error.hpp"

namespace cli {

// Exit codes are part of the interface; scripts rely on them (docs/cli.md, "Exit codes").
enum ExitCode : int {
    kAccepted = 0,
    kOk = 0,
    kNotAccepted =
        1,  // judged and not accepted, no case was run, or a comparison found differences
    kUsage = 2,
    kCompileError = 3,
    kNotFound = 4,
    kInvalidPackage = 5,
    kNoSandbox = 6,
    kState = 7,
    kInternal = 70,
    kInterrupted = 130,
};

[[nodiscard]] constexpr int exit_code(judge::Verdict verdict) {
    using judge::Verdict;
    switch (verdict) {
        case Verdict::accepted: return kAccepted;
        case Verdict::compile_error: return kCompileError;
        case Verdict::judge_error: return kInternal;
        case Verdict::partial:
        case Verdict::wrong_answer:
        case Verdict::presentation_error:
        case Verdict::time_limit:
        case Verdict::idleness_limit:
        case Verdict::memory_limit:
        case Verdict::output_limit:
        case Verdict::runtime_error:
        case Verdict::rejected:
        case Verdict::skipped: return kNotAccepted;
    }
    return kInternal;
}

[[nodiscard]] constexpr int exit_code(judge::Fault fault) {
    using judge::Fault;
    switch (fault) {
        case Fault::usage: return kUsage;
        case Fault::not_found: return kNotFound;
        case Fault::invalid_package: return kInvalidPackage;
        case Fault::no_sandbox: return kNoSandbox;
        case Fault::state: return kState;
    }
    return kInternal;
}

}  // namespace cli
