// SPDX-License-Identifier: MIT
#pragma once

#include "cli/context.hpp"

namespace cli {

// Somebody who has neither a workspace here nor any settings, history, or script around them.
[[nodiscard]] bool is_first_time(const Context& context);

// Two questions, each answered by Enter; then a workspace with a first problem, and the watch
// screen on it.
[[nodiscard]] int welcome(Context& context);

}  // namespace cli
