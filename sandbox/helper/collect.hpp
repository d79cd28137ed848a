// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "sandbox/report.hpp"
#include "sandbox/spec.hpp"

namespace sandbox::helper {

// Opens one file for bringing out, in the directory open at `box`: a regular file, reached through
// no link, of acceptable size. Never blocks on a pipe or device that stands in its place.
[[nodiscard]] Collected collect_file(int box, const Collect& wanted);

}  // namespace sandbox::helper
