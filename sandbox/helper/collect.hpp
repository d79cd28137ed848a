// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sandbox/report.hpp"
#include "sandbox/spec.hpp"

namespace sandbox::helper {

// Opens one file for bringing out, in the directory open at `box`: a regular file, reached through
// no link, of acceptable size. Never blocks on a pipe or device that stands in its place.
[[nodiscard]] Collected collect_file(int box, const Collect& wanted);

// The names of what lies in the directory `name` of the one open at `box`, if they are short enough
// to be told; at most `most`, in byte order. Nothing if it is not a directory reached through no
// link.
[[nodiscard]] std::vector<std::string> names_in(int box, const std::string& name, std::size_t most);

}  // namespace sandbox::helper
