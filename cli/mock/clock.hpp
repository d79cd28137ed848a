// SPDX-License-Identifier: MIT
#pragma once

#include "practice/mock/instant.hpp"

namespace cli::mock {

// Now by both clocks; with SPAR_NOW by that one alone.
[[nodiscard]] practice::mock::Instant instant();

}  // namespace cli::mock
