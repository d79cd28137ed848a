// SPDX-License-Identifier: MIT
#pragma once

#include "cli/context.hpp"
#include "cli/judging.hpp"

namespace cli::watch {

// Judges samples and own cases whenever the solution or cases.txt is saved, and obeys keys, until q
// or Ctrl-C. On a terminal the screen is drawn anew each time; elsewhere each verdict is printed
// below the one before. The exit code is that of the last verdict, or 130 for Ctrl-C.
[[nodiscard]] int watch(Context& context, JudgeFlags flags);

}  // namespace cli::watch
