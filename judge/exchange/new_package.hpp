// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/submission.hpp"

namespace judge::exchange {

// A package that is to be written: its directory's name, its files, and what the reader should
// know.
struct NewPackage {
    std::string id;                 // [a-z0-9]+
    std::vector<SourceFile> files;  // by path in the package
    std::vector<std::string> notes;
};

// Writes it as a new directory below `parent` and returns that. Throws UserError{state} if there is
// one of that name already, or a path leads out of it.
std::filesystem::path write_package(const std::filesystem::path& parent, const NewPackage& package);

// "Two Sum!" → "twosum"; never empty.
[[nodiscard]] std::string package_id(std::string_view title);

// A YAML scalar in double quotes with this text.
[[nodiscard]] std::string yaml_quoted(std::string_view text);

// A problem.yaml of 2025-09 with a fresh uuid. `rest` are further lines.
[[nodiscard]] std::string problem_yaml(std::string_view title, std::string_view license,
                                       std::string_view rest = "");

}  // namespace judge::exchange
