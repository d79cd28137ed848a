// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/helper/host_tree.hpp"
#include "sandbox/helper/steps.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// What the box's /proc shows.
enum class ProcView : std::uint8_t { own_processes, whole, none };

struct RootPlan {
    const Spec& spec;
    const HostTrees& trees;
    std::int64_t scratch_bytes = 0;
    Warmth warmth = Warmth::fresh;
};

// Builds the box's file tree in this process's own mount namespace, and makes it the root: nothing
// of the host is left but what the plan names, and that is read-only. In a warm box it is without
// what add_own_mounts() adds for each run, and has a /proc of this process's PID namespace.
bool enter_new_root(const RootPlan& plan, ProcView& proc, Steps& steps);

// /tmp, /dev/shm and /proc of a run's own, over those of the current directory, a root.
bool add_own_mounts(std::int64_t scratch_bytes, ProcView& proc, Steps& steps);

// Whether boxes of this kind can be warm: nothing but what add_own_mounts() makes is writable, or
// stands on such.
[[nodiscard]] bool can_be_warm(const Spec& spec);

// Puts the plan's files and directories into the directory `box`. Relative to the current
// directory. mounts: whether host files may be bound (there is a mount namespace); else links stand
// in.
bool fill_box(const Spec& spec, const std::vector<HostTree>& files, const char* box, Bring bring,
              Steps& steps);

// Binds one tree of the host at `target`, which is made, as a file or directory, if need be.
bool bind_tree(const HostTree& tree, const std::string& target, Steps& steps);

// Makes a directory and the ones above it; existing ones are fine.
bool make_directories(const std::string& path, Steps& steps);

// No set-user-ID programs, no devices, no writing: on the mount at `path` and all below it.
bool freeze_mounts(const char* path, Steps& steps);

}  // namespace sandbox::helper
