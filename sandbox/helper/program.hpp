// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/helper/confine.hpp"
#include "sandbox/helper/errand.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// How programs are to be confined, beyond what their orders say.
struct Confinement {
    Tier tier = Tier::t0;
    int landlock = 0;  // its version; 0: there is none
    std::vector<Fence> fences;
    std::string box = "/box";  // the working directory
    std::string tmp = "/tmp";
    bool leave_root = false;  // where no user namespace does it
};

// The clocks just before exec, in nanoseconds. What was used until then is not the program's.
struct Prelude {
    std::int64_t now = 0;          // CLOCK_MONOTONIC
    std::int64_t own = 0;          // CPU of this process
    std::int64_t since_join = 0;   // of that, since it joined the cgroups
    std::int64_t since_order = 0;  // of that, since it got its order
};

// The unprivileged user of the host whom root's boxes run as.
inline constexpr uid_t kBoxUser = 60001;

[[nodiscard]] std::int64_t clock_ns(clockid_t clock) noexcept;

// What a process needs to become a program.
struct Vocation {
    const Confinement& how;
    std::string_view filter;
    std::string_view fault;
    int socket = -1;  // to the supervisor: orders, and what went wrong
};

// Puts up all walls, says that it stands ready, waits for its order, and becomes the program.
[[noreturn]] void become_program(const Vocation& vocation, Errand& errand);

}  // namespace sandbox::helper
