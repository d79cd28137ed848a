// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sandbox/tier.hpp"

namespace sandbox {

// One protection that this machine offers or not, found by doing the whole set-up once.
struct Finding {
    std::string protection;  // "user namespace", "memory limit", …
    bool active = false;
    std::string detail;  // "cgroup v1 at /sys/fs/cgroup/memory/spar", or why not: step and errno
    std::string remedy;  // the command or setting that mends it; empty if active
};

struct Probe {
    Tier best = Tier::t0;
    std::vector<Finding> findings;
};

// Builds a box in each tier and says what worked. Takes some milliseconds.
[[nodiscard]] Probe probe();

// The best tier, from a cache per boot and user ($XDG_RUNTIME_DIR or the cache directory) if it is
// there, else by probe(). Never throws: if nothing can be found out, t0.
[[nodiscard]] Tier best_tier() noexcept;

}  // namespace sandbox
