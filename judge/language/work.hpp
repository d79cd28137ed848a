// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/language/harness.hpp"

namespace judge::language {

// One program to be made: what compile() and compile_program() have in common.
struct Work {
    const Toolchain* toolchain = nullptr;
    std::vector<SourceFile> files;     // all that stands beside each other, headers and data too
    std::vector<std::string> sources;  // the names of those that are compiled, or checked
    std::string main;                // of a language that is not compiled: the file that is started
    std::vector<SourceFile> driver;  // of a signature problem; compiled by itself, once
    std::string asked;               // the declaration that a signature problem asks for
};

// The names of the files that the toolchain compiles, in order.
[[nodiscard]] std::vector<std::string> sources_of(const Toolchain& toolchain,
                                                  const std::vector<SourceFile>& files);

// The entry point by the package format's rules: `wanted`, else the toolchain's main file
// (__main__.py), else main.*, else the first source. Throws UserError{usage} if `wanted` is not
// among the files or there is no source at all.
[[nodiscard]] std::string entry_point(const Toolchain& toolchain,
                                      const std::vector<SourceFile>& files,
                                      const std::string& wanted);

// A hash over everything that goes into the program.
[[nodiscard]] std::string hash_of(const Work& work, const CompileOptions& options);

// Compiles and links (C, C++): native.cpp.
[[nodiscard]] Compiled build_native(const Work& work, const CompileOptions& options,
                                    const std::stop_token& stop);

// Checks the syntax and puts the command together (Python): interpreted.cpp.
[[nodiscard]] Compiled build_interpreted(const Work& work, const CompileOptions& options,
                                         const std::stop_token& stop);

[[nodiscard]] inline Compiled build(const Work& work, const CompileOptions& options,
                                    const std::stop_token& stop) {
    return work.toolchain->compiled() ? build_native(work, options, stop)
                                      : build_interpreted(work, options, stop);
}

// The files as they stand in a box.
[[nodiscard]] std::vector<sandbox::File> boxed(const std::vector<SourceFile>& files);

}  // namespace judge::language
