// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/command.hpp"
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
    bool from_candidate = false;     // whom warnings help; a program of a package is taken as it is
    std::int64_t memory_mib = 2'048;  // that the program will have: {heap_mib} is made of it
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

// Compiles solution and driver together (Java, Rust, Go, TypeScript): whole.cpp.
[[nodiscard]] Compiled build_whole(const Work& work, const CompileOptions& options,
                                   const std::stop_token& stop);

// Checks the syntax and puts the command together (Python): interpreted.cpp.
[[nodiscard]] Compiled build_interpreted(const Work& work, const CompileOptions& options,
                                         const std::stop_token& stop);

[[nodiscard]] inline Compiled build(const Work& work, const CompileOptions& options,
                                    const std::stop_token& stop) {
    if (!work.toolchain->compiled()) return build_interpreted(work, options, stop);
    return work.toolchain->object.empty() ? build_whole(work, options, stop)
                                          : build_native(work, options, stop);
}

// The {flags} and {link} of a compilation.
[[nodiscard]] const std::vector<std::string>& flags_of(const Toolchain& toolchain,
                                                       const CompileOptions& options);
[[nodiscard]] std::vector<std::string> link_flags(const Toolchain& toolchain,
                                                  const CompileOptions& options);

// File names as words of a command: one that begins like an option is not one.
[[nodiscard]] std::vector<std::string> as_operands(std::vector<std::string> names);

// What the command that starts the program may speak of besides {binary} and {main}.
[[nodiscard]] Values run_values(const Work& work);

// The files as they stand in a box.
[[nodiscard]] std::vector<sandbox::File> boxed(const std::vector<SourceFile>& files);

}  // namespace judge::language
