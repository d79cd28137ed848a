// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "judge/prove/prove.hpp"

namespace cli {

// The question files (*.yaml) below a folder that is called "theory", or stands in one that is;
// problem packages are passed by.
[[nodiscard]] std::vector<std::filesystem::path> question_files(
    const std::filesystem::path& folder);

// A file of theory questions, examined; in the form that the proofs of packages have.
[[nodiscard]] judge::prove::Proof prove_questions(const std::filesystem::path& file);

// Stands for the file's state in records of proofs.
[[nodiscard]] std::string question_hash(const std::filesystem::path& file);

}  // namespace cli
