// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/toolchain.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/model/submission.hpp"
#include "sandbox/box.hpp"

namespace judge::language {

// A program ready to run in a box: what to mount and to place, and the command.
struct Executable {
    std::vector<sandbox::Mount> mounts;
    std::vector<sandbox::File> files;  // the cached binary by path, or sources
    std::vector<std::string> argv;
    std::vector<std::string> env;
    int processes = 64;
    std::string hash;  // of everything that went in: sources, flags, compiler, driver
};

struct Compiled {
    CompileOutcome outcome;
    Executable executable;  // only if outcome.ok
};

struct CompileOptions {
    std::chrono::milliseconds time{60'000};
    std::int64_t memory_mib = 2'048;
    sandbox::Tier required = sandbox::Tier::t2;
    bool fresh = false;        // do not answer from the cache
    bool sanitize = false;     // -g -fsanitize=address,undefined where the language has it
    Constants constants = {};  // put into the sources of a package's own programs
    // Sources of a step counter: the submission is built with the toolchain's `count` command and
    // linked with them. For toolchains with a `count` only.
    std::vector<SourceFile> counter = {};
};

// Compiles `submission` in a box, together with the driver generated from the problem's signature
// and the files of its include/<language>/. A candidate's error is an outcome; a missing compiler
// throws UserError.
[[nodiscard]] Compiled compile(const Submission& submission, const Problem& problem,
                               const CompileOptions& options, const std::stop_token& stop = {});

// Compiles a program of a package: a validator, generator, or reference. `path` is a source file or
// a directory (with `build`/`run` scripts honoured as the format says). Throws
// UserError{invalid_package} with the compiler's words if it does not compile.
[[nodiscard]] Executable compile_program(const std::filesystem::path& path,
                                         const CompileOptions& options);

// Reads a submission from a file or a directory; the language is told by extension unless named.
// Links in a directory may lead to anywhere within `package`, if it belongs to one.
[[nodiscard]] Submission read_submission(const std::filesystem::path& path,
                                         const std::string& language = "",
                                         const std::filesystem::path& package = {});

}  // namespace judge::language
