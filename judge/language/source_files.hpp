// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/model/submission.hpp"

namespace judge::language {

// All regular files of a directory, subdirectories included, by relative path in name order; empty
// if it does not exist. A link to a file counts as that file if it leads to somewhere within
// `within` (none given: within the directory); other links, FIFOs and devices are left out. Throws
// UserError{invalid_package} for more than 1000 files or 64 MiB.
[[nodiscard]] std::vector<SourceFile> read_directory(const std::filesystem::path& directory,
                                                     const std::filesystem::path& within = {});

// Adds `files` to `into`; a file of the same name is replaced.
void overlay(std::vector<SourceFile>& into, const std::vector<SourceFile>& files);

}  // namespace judge::language
