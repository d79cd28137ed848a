// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace sandbox::helper {

// What /proc tells of a process and everything it begot; for meters where there is no cgroup.
struct TreeUsage {
    std::int64_t cpu_ns = 0;        // of the living and of those they waited for; 10 ms grain
    std::int64_t memory_bytes = 0;  // resident; never less than it is, more where pages are shared
    int processes = 0;
    std::int64_t starved_ns = 0;  // first threads only
};
[[nodiscard]] TreeUsage usage_of_descendants(pid_t root);

// The same memory with each shared page counted once in all. Slower. 0 if it may not be read.
[[nodiscard]] std::int64_t proportional_memory(pid_t root);

// All living descendants of a process, parents before children.
[[nodiscard]] std::vector<pid_t> descendants(pid_t root);

// Kills and reaps every descendant of this process, which must be a subreaper: an orphan becomes
// our own child then, so that none gets away.
void kill_descendants();

// How many processes and threads the user has on this machine (RLIMIT_NPROC counts them all).
[[nodiscard]] std::uint64_t threads_of_user(uid_t user);

}  // namespace sandbox::helper
