// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sandbox/cgroup_place.hpp"

namespace sandbox {

// On a machine run by systemd, an ordinary user's login has no control group of its own to make
// leaves in; the user's systemd hands one over when asked, to a process that it starts.
struct ScopeSource {
    CgroupSource cgroups;
    std::string path;      // $PATH, where systemd-run is looked for
    std::string bus;       // $XDG_RUNTIME_DIR, where the user's systemd is reached
    bool refused = false;  // $SPAR_SCOPE is set: we are in a scope already, or nobody wants one

    [[nodiscard]] static ScopeSource here();
};

// The command that would start a program in a scope with a delegated group: all but the program's
// own words. nullopt if that is not what is missing for T3 here, or there is no systemd-run.
[[nodiscard]] std::optional<std::vector<std::string>> scope_command(const ScopeSource& source);

// Replaces this process by itself in such a scope, if that is what is missing and a trial works:
// $SPAR_SCOPE then tells that it has been done. Returns if not; nothing has changed then. `argv` as
// main() got it. The trial is remembered per boot beside the tier (probe.hpp).
void enter_scope(char** argv) noexcept;

}  // namespace sandbox
