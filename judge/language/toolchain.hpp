// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/submission.hpp"
#include "sandbox/spec.hpp"

namespace judge::language {

// A language as data: read from judge/language/data/<id>.yaml and from the user's own directory
// ($XDG_CONFIG_HOME/spar/languages). See docs/languages.md for the keys and the placeholders of the
// commands.
struct Toolchain {
    std::string id;                       // "cpp", "c", "python3"
    std::string name;                     // "C++20"
    std::vector<std::string> codes;       // other names it answers to: Kattis codes, "c++", "py"
    std::vector<std::string> extensions;  // ".cpp", ".cc"
    std::string solution_file;            // "solution.cpp": what `pick` creates
    std::string like;  // the language of which this is a variant ("cpp" of "cpp23"), chosen by name
    std::vector<std::string>
        programs;  // names of the compiler or interpreter, the first found is used
    std::vector<std::string> needs;  // further programs, all of which must be there
    std::string package;             // the apt package that brings it

    std::vector<std::string> flags;  // {flags}
    std::vector<std::string>
        sanitize;  // {flags} for CompileOptions::sanitize; empty: it has no sanitizer
    std::vector<std::string> compile;  // argv with {sources}, {binary}, …; empty: not compiled
    std::vector<std::string> object;   // argv that makes an object file of one source
    std::vector<std::string> check;    // a syntax check for languages that are not compiled
    std::vector<std::string> run;      // argv with {binary}, {main}
    std::vector<std::string> version;  // argv that prints the version
    std::string main;  // the entry point's file name, for languages that are not compiled
    std::vector<std::string> env;     // of the running program, "NAME=value"
    std::vector<std::string> mounts;  // further host directories it needs
    int processes = 64;
    std::int64_t reserve_mib = 0;  // of the memory limit, for the runtime itself: see {heap_mib}
    double time_factor = 1;        // by which a limit that was measured in C++ is multiplied

    // What the compiler leaves: one file, or a directory of them.
    enum class Output : std::uint8_t { file, tree };
    Output output = Output::file;

    // Made once for each version of the toolchain and kept: {prepared}. Each step is run in a box
    // with its files, sees what the steps before it made, and leaves its own in {output}.
    struct Preparation {
        std::vector<SourceFile> files;
        std::vector<std::string> run;
    };
    std::vector<Preparation> prepare;

    struct Precompiled {
        std::string header;             // "bits/stdc++.h"; empty: none
        std::vector<std::string> make;  // argv
        std::vector<std::string> use;   // {precompiled}, with {header}
        // argv that checks {sources} without it: whether they include what they use
        std::vector<std::string> check;
    } precompiled;

    // Flags that are used only where `needs` is installed: an archive the compiler finds, or a
    // program.
    struct Optional {
        std::string needs;
        std::vector<std::string> flags;
        bool present = false;
    };
    Optional link_static;
    Optional link_fast;

    // How a program is built that counts its own steps (CompileOptions::counter): {flags} and the
    // command, in which {objects} holds the counter. Empty: it cannot be.
    struct Counting {
        std::vector<std::string> flags;
        std::vector<std::string> compile;
    } counting;

    std::filesystem::path program;  // resolved compiler or interpreter, absolute; empty if missing
    std::string stamp;              // of that file: path, size, mtime; changes when it is replaced
    std::string version_text;       // "g++ 12.2.0"; empty if it would not say
    std::string missing;  // why it cannot be used and which package brings it; empty if it can

    [[nodiscard]] bool usable() const noexcept { return missing.empty(); }
    [[nodiscard]] bool compiled() const noexcept { return !compile.empty(); }
    // The language for which drivers and stubs are generated.
    [[nodiscard]] const std::string& driver() const noexcept { return like.empty() ? id : like; }
};

// All known toolchains, bundled first, then the user's. Versions are cached by the compiler's path,
// size and mtime.
[[nodiscard]] const std::vector<Toolchain>& toolchains();

// Reads bundled and user's directories anew: what toolchains() keeps. `user` may not exist.
[[nodiscard]] std::vector<Toolchain> read_toolchains(const std::filesystem::path& bundled,
                                                     const std::filesystem::path& user);

// By id, code or extension. Throws UserError{usage} with the known ones.
[[nodiscard]] const Toolchain& toolchain(std::string_view name);

// The toolchain of a source file, by its extension (and, for ".py", "#!" lines); nullptr if none
// fits.
[[nodiscard]] const Toolchain* toolchain_of(const std::filesystem::path& file);

// True if the text's first line asks for Python 2.
[[nodiscard]] bool is_python2(std::string_view text);

// Throws UserError{state} with the remedy if it cannot be used.
void require_usable(const Toolchain& toolchain);

}  // namespace judge::language
