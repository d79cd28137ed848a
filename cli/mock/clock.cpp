// SPDX-License-Identifier: MIT
#include "cli/mock/clock.hpp"

#include <cstdlib>

#include "cli/clock.hpp"

namespace cli::mock {

practice::mock::Instant instant() {
    const char* stated = std::getenv("SPAR_NOW");
    if (stated == nullptr || *stated == '\0') return practice::mock::instant_now();
    return {.wall = now(), .boot = {}, .boot_ms = 0};
}

}  // namespace cli::mock
