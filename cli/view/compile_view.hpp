// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/view/verdict_screen.hpp"

namespace cli::view {

// The compiler's words, with the user's own file names ("dir/solution.cpp:3:5: error: …") so that a
// click opens the place.
[[nodiscard]] std::string compile_view(const judge::Report& report, const Show& show);

}  // namespace cli::view
