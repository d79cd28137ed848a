// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace sandbox {

// How strongly a run is isolated; ordered, a greater value is stronger.
enum class Tier : std::uint8_t {
    t0,  // rlimits only
    t1,  // Landlock + seccomp + rlimits, no namespaces (Docker, Ubuntu 24.04 without a profile)
    t2,  // all namespaces + seccomp + Landlock, limits by rlimits
    t3,  // t2 + cgroup limits and accounting
};

constexpr std::string_view name(Tier tier) {
    switch (tier) {
        case Tier::t0: return "T0";
        case Tier::t1: return "T1";
        case Tier::t2: return "T2";
        case Tier::t3: return "T3";
    }
    return "T?";
}

// How much of a box is made anew for a run. Either way the program gets PID, mount and IPC
// namespaces, /proc, /tmp and /dev/shm of its own, and every limit, fence and filter.
enum class Warmth : std::uint8_t {
    fresh,  // all of it
    // What a program can change nothing about is kept from one run of a Box to the next: user,
    // network, UTS and cgroup namespaces, the read-only files, and the cgroup where it can be
    // reset.
    warm,
};

constexpr std::string_view name(Warmth warmth) {
    switch (warmth) {
        case Warmth::fresh: return "fresh";
        case Warmth::warm: return "warm";
    }
    return "?";
}

}  // namespace sandbox
