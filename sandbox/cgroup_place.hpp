// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace sandbox {

// A step that failed while looking for a cgroup, making it or limiting it.
struct CgroupProblem {
    std::string step;  // "mkdir /sys/fs/cgroup/memory/spar"
    int error = 0;     // errno
};

// Where to look, and as whom. The defaults are this process on this machine; tests pass a fake
// tree.
struct CgroupSource {
    std::string mount = "/sys/fs/cgroup";
    std::string self = "/proc/self/cgroup";
    std::string systemd = "/run/systemd/system";  // exists: systemd runs, and must have delegated
    bool privileged = false;                      // root: may make groups at the top

    [[nodiscard]] static CgroupSource here() noexcept;
};

// The directories that leaves may be made in. An empty path: this kind is not to be had.
struct CgroupPlaces {
    std::string v1_memory;
    std::string v1_pids;
    std::string v1_cpuacct;
    std::string v2;
    bool v2_controllers = false;  // memory and pids are limited in v2; else it only measures

    [[nodiscard]] bool none() const noexcept {
        return v1_memory.empty() && v1_pids.empty() && v1_cpuacct.empty() && v2.empty();
    }
};

// The name of our group at the top of a hierarchy, and of the group that processes are moved to
// when their own group must hand controllers down (a group with both is not allowed).
inline constexpr const char* kCgroupParent = "spar";
inline constexpr const char* kCgroupRest = "spar-rest";

// Finds the places and prepares them: makes the parent group, enables the controllers, moves the
// processes of a delegated group into a child. Says in `problems` what kept a place from being
// used.
[[nodiscard]] CgroupPlaces prepare_cgroups(const CgroupSource& source,
                                           std::vector<CgroupProblem>& problems);

// Whether all that keeps an ordinary user from control groups here is that nobody has handed one
// over: the machine has cgroup v2 alone, with the controllers that it takes.
[[nodiscard]] bool lacks_delegation(const CgroupSource& source);

// The same places as far as they exist already; makes and moves nothing. For sweep().
[[nodiscard]] CgroupPlaces existing_cgroups(const CgroupSource& source);

}  // namespace sandbox
