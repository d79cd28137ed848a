// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/prove/subject.hpp"
#include "judge/run/judge.hpp"

namespace judge::prove {

// One run of a program of the package in a box of its own.
struct Ran {
    bool exited = false;
    int exit_code = -1;
    std::string output;                       // stdout, bounded
    std::string words;                        // the start of stderr
    std::string why;                          // how it ended, if it did not exit by itself
    std::map<std::string, std::string> made;  // the wanted files that it wrote, by name
};

struct RunRequest {
    std::string_view input = {};
    std::vector<std::string> args = {};
    std::vector<std::string> env = {};     // in addition to the program's own
    std::vector<std::string> wanted = {};  // files to bring back
};

[[nodiscard]] Ran run_program(const language::Executable& program, const RunRequest& request,
                              const Subject& subject);

// A program of the package, compiled; nullopt, and a finding under `id`, if it cannot be used here.
[[nodiscard]] std::optional<language::Executable> usable_program(const std::filesystem::path& path,
                                                                 std::string_view id,
                                                                 const Subject& subject);

// The entries of a directory that may be programs, by name.
[[nodiscard]] std::vector<std::filesystem::path> programs_in(
    const std::filesystem::path& directory);

struct InputValidator {
    std::string name;  // "validator.py"
    language::Executable program;

    // The arguments that a test has for it.
    [[nodiscard]] const std::vector<std::string>& args_of(const TestCase& test) const;
};

// Those in a language that can be run here. What cannot is remarked upon by the check of them.
[[nodiscard]] std::vector<InputValidator> input_validators(const Subject& subject);

// True if every validator takes the text as an input like that of `like`.
[[nodiscard]] bool is_valid_input(std::string_view text,
                                  const std::vector<InputValidator>& validators,
                                  const TestCase& like, const Subject& subject);

// Compile options for programs of this package.
[[nodiscard]] language::CompileOptions program_options(const Subject& subject);

// Options of the judge for this package.
[[nodiscard]] run::Options run_options(const Subject& subject);

// A whole file, up to the size that tests may have; empty if it cannot be read.
[[nodiscard]] std::string contents(const std::filesystem::path& path);

}  // namespace judge::prove
