// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/model/report.hpp"

namespace cli::view {

// What a report complains of, in the form that editors and CI systems jump to:
// "file:line:column: error: message". The compilers' own words, in whichever form they come; a line
// for each test that is not accepted, at the place of its crash if it is known. Nothing if all is
// well. `source_paths` are the submission's files as the user names them, the main one first.
[[nodiscard]] std::vector<std::string> gcc_lines(const judge::Report& report,
                                                 const std::vector<std::string>& source_paths);

// The complaints of a compiler or interpreter alone: of gcc, clang, javac, rustc, go, tsc, Python
// and Node.
[[nodiscard]] std::vector<std::string> located_complaints(
    std::string_view text, const std::vector<std::string>& source_paths);

}  // namespace cli::view
