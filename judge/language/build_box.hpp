// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "sandbox/box.hpp"

namespace judge::language {

// One run of a compiler in a box of its own: it sees the system, these files and nothing else.
struct BuildStep {
    std::vector<sandbox::File> files;
    std::vector<std::string> argv;
    std::vector<std::string> env;
    std::vector<sandbox::Mount> mounts;  // besides those of the toolchain
    std::string output;                  // the file wanted from the box, relative; empty: none
    std::int64_t output_bytes = std::int64_t{768} << 20;
};

struct BuildResult {
    bool ok = false;
    std::string message;        // what the compiler said, cleaned, or why it was stopped
    sandbox::Collected output;  // only if ok and one was wanted
};

// A compiler that fails, is killed for a limit or leaves no regular file behind is a result that is
// not ok. Throws UserError{no_sandbox} with step and remedy if the box could not be made,
// UserError{state} if the compiler could not be started.
[[nodiscard]] BuildResult run_build(const Toolchain& toolchain, const BuildStep& step,
                                    const CompileOptions& options, const std::stop_token& stop);

// The directory into which compilers write, relative to the box's: no name of a candidate's file
// can clash.
inline constexpr const char* kOutputDirectory = "spar_out";

}  // namespace judge::language
