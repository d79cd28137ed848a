// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/select.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/model/problem.hpp"

namespace cli {

// A problem's folder in a workspace: README.md, solution.<ext>, cases.txt.
enum class Existing : std::uint8_t {
    keep,     // a solution that is there stays
    replace,  // … is kept as solution.<ext>.old, and a fresh stub takes its place
};

struct Laid {
    std::filesystem::path folder;
    std::filesystem::path solution;
    std::vector<std::string> written;  // names of the files that are new
};

// Makes or completes the folder for `problem` in a language and remembers it as the last one.
[[nodiscard]] Laid lay_out(const Workspace& workspace, const Selection& selection,
                           const judge::Problem& problem,
                           const judge::language::Toolchain& toolchain, Existing existing);

// The solution in a folder: that of `language`, or, if it is empty, the one that was changed last.
// Throws UserError{not_found} with the remedy if there is none.
[[nodiscard]] std::filesystem::path find_solution(const std::filesystem::path& folder,
                                                  const std::string& language);

// The text with which a solution begins: the signature's stub, the package's template, or a small
// program that reads standard input.
[[nodiscard]] std::string stub(const judge::Problem& problem,
                               const judge::language::Toolchain& toolchain);

}  // namespace cli
