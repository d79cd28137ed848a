// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/helper/host_tree.hpp"
#include "sandbox/helper/steps.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// What the box's /proc shows.
enum class ProcView : std::uint8_t { own_processes, whole, none };

// Builds the box's file tree in this process's own mount namespace, and makes it the root: nothing
// of the host is left but what the plan names, and that is read-only.
bool enter_new_root(const Plan& plan, const HostTrees& trees, ProcView& proc, Steps& steps);

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
