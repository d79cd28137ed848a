// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <vector>

#include "judge/language/toolchain.hpp"

namespace judge::language {

// Reads a toolchain file into `known`: it replaces the keys it gives of the toolchain with the same
// id, or adds a new one. Throws UserError, located, for unknown keys, wrong types, and a new
// toolchain that lacks a needed key.
void read_toolchain_file(const std::filesystem::path& path, std::vector<Toolchain>& known);

}  // namespace judge::language
