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

enum class Isolation : std::uint8_t { none, namespaces };

// Like fork, but the child has its own namespaces (user, mount, PID, network, IPC, UTS, cgroup), if
// asked for, and is born in the cgroup open at `cgroup`, unless that is -1.
[[nodiscard]] Born give_birth(Isolation isolation, int cgroup);

// Whom the box's user 1000 is on the host: us; or, if we are root, an unprivileged user, as a
// program of the user root could write to root's files, whatever its capabilities.
inline constexpr uid_t kInnerUser = 1000;
[[nodiscard]] BoxUser choose_box_user();

// Called from outside, once.
bool map_users(pid_t pid, BoxUser user, Steps& steps);

}  // namespace sandbox::helper
