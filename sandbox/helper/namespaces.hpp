// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include "sandbox/fd.hpp"
#include "sandbox/helper/host_tree.hpp"
#include "sandbox/helper/steps.hpp"

namespace sandbox::helper {

struct Born {
    pid_t pid = -1;  // 0 in the new process
    Fd pidfd;
};

enum class Isolation : std::uint8_t {
    none,
    lasting,  // user, mount, PID, network, UTS and cgroup namespaces
    whole,    // and an IPC namespace
};

// Like fork, but the child has its own namespaces, if asked for, and is born in the cgroup open at
// `cgroup`, unless that is -1.
[[nodiscard]] Born give_birth(Isolation isolation, int cgroup);

// Whom the box's user 1000 is on the host: us; or, if we are root, an unprivileged user, as a
// program of the user root could write to root's files, whatever its capabilities.
inline constexpr uid_t kInnerUser = 1000;
[[nodiscard]] BoxUser choose_box_user();

// Called from outside, once.
bool map_users(pid_t pid, BoxUser user, Steps& steps);

// If memory runs out on the whole machine, the process and what it begets are to die first, and
// never the judge. Where the kernel refuses, the order is its own.
void volunteer_for_oom(pid_t pid);

}  // namespace sandbox::helper
