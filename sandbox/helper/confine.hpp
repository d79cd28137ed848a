// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/helper/steps.hpp"
#include "sandbox/limits.hpp"

namespace sandbox::helper {

// The walls that a process puts around itself before it becomes the program. Each is one file.

// rlimits.cpp
struct ResourceWalls {
    bool memory_in_cgroup = false;  // else RLIMIT_DATA stands in
    std::uint64_t processes = 0;    // RLIMIT_NPROC; 0: a cgroup limits them
};
bool set_rlimits(const Limits& limits, const ResourceWalls& walls, Steps& steps);
// Where no cgroup limits memory: the very last step, as it may leave us none to allocate ourselves.
bool limit_data(const Limits& limits, const ResourceWalls& walls, Steps& steps);

// caps.cpp
// What is begotten from here on can never gain a capability, unless it has it already.
bool drop_bounding_set(Steps& steps);
// Drops every capability for good, and the way back through set-user-ID programs.
bool drop_capabilities(Steps& steps);
// Becomes an unprivileged user of the host (where there is no user namespace).
bool become_user(uid_t id, Steps& steps);

// landlock.cpp
enum class Access : std::uint8_t { read, run, write };  // each includes the one before it
struct Fence {
    std::string path;  // a file, or a directory with all beneath; left out if it does not exist
    Access access = Access::read;
};
// The version of Landlock that this kernel has; 0: none.
[[nodiscard]] int landlock_abi() noexcept;
// From here on this process reaches only what is within the fences, no TCP port, no abstract socket
// and no process outside, as far as the kernel's version goes.
bool raise_fences(std::span<const Fence> fences, int abi, Steps& steps);

// seccomp.cpp
bool install_filter(std::string_view program, Steps& steps);
// Lets this process signal itself and its process group only. For kernels whose Landlock cannot.
bool forbid_signals_to_others(Steps& steps);
// Refuses to change modes, owners, times and attributes of files named by a path, and their length
// where this version of Landlock does not: Landlock lets these through, and where there is no mount
// namespace the user's own files are within reach.
bool forbid_changes_by_path(int landlock, Steps& steps);
// Part of forbid_signals_to_others(): signals that come with data.
bool forbid_signals_by_descriptor(Steps& steps);
// Refuses System V objects, message queues, and sockets that lead to others: for boxes without
// namespaces.
bool forbid_shared_objects(Steps& steps);

}  // namespace sandbox::helper
