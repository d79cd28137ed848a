// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sandbox/helper/confine.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// How the program is to be confined, beyond what its plan says.
struct Confinement {
    Tier tier = Tier::t0;
    ResourceWalls walls;
    std::vector<int> cgroup_fds;  // joined by writing "0" to each
    int landlock = 0;             // its version; 0: there is none
    std::vector<Fence> fences;
    std::string box = "/box";  // the working directory
    std::string tmp = "/tmp";
    bool leave_root = false;  // where no user namespace does it
};

// The clocks just before exec, in nanoseconds. What was used until then is not the program's.
struct Prelude {
    std::int64_t now = 0;         // CLOCK_MONOTONIC
    std::int64_t since_join = 0;  // CPU of this process since it joined the cgroups
    std::int64_t own = 0;         // CPU of this process
    std::int64_t init = 0;        // CPU of its parent when it was born
};

// The unprivileged user of the host whom root's boxes run as.
inline constexpr uid_t kBoxUser = 60001;

[[nodiscard]] std::int64_t clock_ns(clockid_t clock) noexcept;

// Puts up the walls, and becomes the program. Tells `socket` what went wrong, if anything.
[[noreturn]] void become_program(const Plan& plan, const Confinement& confinement, int socket,
                                 std::int64_t init_cpu);

}  // namespace sandbox::helper
