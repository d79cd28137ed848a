// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sandbox {

// Who made something that outlives a crash (a cgroup leaf, a scratch directory). A process id alone
// is given out again; with its start time, and the PID namespace in which it counts, it is unique
// until the next boot. The name of the thing carries it, so that sweep() can tell the dead owner's.
struct Owner {
    pid_t pid = 0;
    std::uint64_t start_ticks = 0;    // since boot: field 22 of /proc/PID/stat
    std::uint64_t pid_namespace = 0;  // inode of /proc/self/ns/pid

    // nullopt if /proc does not tell.
    [[nodiscard]] static std::optional<Owner> this_process() noexcept;

    // Whether that very process has certainly ended. False for a process of another PID namespace
    // (a container that shares our /tmp) and whenever it cannot be told.
    [[nodiscard]] bool surely_dead() const noexcept;

    bool operator==(const Owner&) const = default;
};

// "spar-box-<pid>-<start>-<namespace>", to which the maker appends "-" and a suffix of its own.
[[nodiscard]] std::string owner_tag(const Owner& owner);

// The owner named by such a name, suffix and all; nullopt for every other name.
[[nodiscard]] std::optional<Owner> parse_owner_tag(std::string_view name) noexcept;

}  // namespace sandbox
