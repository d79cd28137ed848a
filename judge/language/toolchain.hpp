// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/spec.hpp"

namespace judge::language {

// A language as data: read from judge/language/data/<id>.yaml and from the user's own directory
// ($XDG_CONFIG_HOME/spar/languages). See docs/languages.md for the keys.
struct Toolchain {
    std::string id;                       // "cpp", "c", "python3"
    std::string name;                     // "C++20"
    std::vector<std::string> codes;       // other names it answers to: Kattis codes, "c++", "py"
    std::vector<std::string> extensions;  // ".cpp", ".cc"
    std::string solution_file;            // "solution.cpp": what `pick` creates
    std::vector<std::string> compile;     // argv with {sources}, {binary}, …; empty: not compiled
    std::vector<std::string> check;       // a syntax check for languages that are not compiled
    std::vector<std::string> run;         // argv with {binary}, {main}
    std::vector<std::string> version;     // argv that prints the version
    std::vector<std::string> mounts;      // further host directories it needs
    int processes = 64;
    std::filesystem::path program;  // resolved compiler or interpreter, absolute; empty if missing
    std::string version_text;       // "g++ 12.2.0"
    std::string missing;  // why it cannot be used and which package brings it; empty if it can

    [[nodiscard]] bool usable() const noexcept { return missing.empty(); }
};

// All known toolchains, bundled first, then the user's. Versions are cached by the compiler's path,
// size and mtime.
[[nodiscard]] const std::vector<Toolchain>& toolchains();

// By id, code or extension. Throws UserError{usage} with the known ones.
[[nodiscard]] const Toolchain& toolchain(std::string_view name);

// The toolchain of a source file, by its extension (and, for ".py", "#!" lines); nullopt if none
// fits.
[[nodiscard]] const Toolchain* toolchain_of(const std::filesystem::path& file);

}  // namespace judge::language
