// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace judge {

// XDG directories for spar, made on demand: $XDG_CACHE_HOME/spar, … Throws UserError{state} with
// the remedy if one cannot be made or written ("set XDG_CACHE_HOME to a directory that you can
// write").
[[nodiscard]] std::filesystem::path cache_directory();
[[nodiscard]] std::filesystem::path config_directory();
[[nodiscard]] std::filesystem::path data_directory();

// Where what ships with spar stands (problems/, languages/): $SPAR_DATA, else ../share/spar from
// the executable, else the source tree it was built from. Throws UserError{state}.
[[nodiscard]] std::filesystem::path shipped(std::string_view name);

// Writes by a temporary file beside it and a rename: readers see the old or the new text, never
// half. fsync'ed. Throws UserError{state} naming the path (disk full, read-only, …).
void write_atomically(const std::filesystem::path& path, std::string_view text);

}  // namespace judge
