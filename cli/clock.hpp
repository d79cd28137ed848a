// SPDX-License-Identifier: MIT
#pragma once

#include "practice/moment.hpp"

namespace cli {

// Now; or what SPAR_NOW says (milliseconds since 1970, UTC, or @FILE with them in it), so that
// scripts and tests can live through weeks.
[[nodiscard]] practice::Moment now();

}  // namespace cli
