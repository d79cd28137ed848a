// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "practice/moment.hpp"

namespace practice::mock {

using Span = std::chrono::milliseconds;

// A point in time by two clocks: the wall clock, which people and other machines set, and the time
// since the machine was started, which goes on while it sleeps (CLOCK_BOOTTIME).
struct Instant {
    Moment wall = {};
    std::string boot = {};  // which start of the machine; empty: there is only the wall clock
    std::int64_t boot_ms = 0;
};

// The time between two instants: by the boot clock within one start of the machine, else by the
// wall clock. Never negative.
[[nodiscard]] Span between(const Instant& from, const Instant& until);

// Now, by both clocks.
[[nodiscard]] Instant instant_now();

}  // namespace practice::mock
