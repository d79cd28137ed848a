// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sandbox/report.hpp"

namespace judge::language {

// A command of which not one file is wanted but a directory of them: they come out of the box as
// one archive.
inline constexpr const char* kTreeDirectory = "spar_out/tree";
inline constexpr const char* kTreeArchive = "spar_out/tree.tar";

// `command`, then an archive of what it left in kTreeDirectory. Its placeholders must be filled.
[[nodiscard]] std::vector<std::string> leaving_a_tree(const std::vector<std::string>& command);

// All bytes of a file that came out of a box. Throws std::system_error.
[[nodiscard]] std::string read_all(const sandbox::Collected& collected);

}  // namespace judge::language
