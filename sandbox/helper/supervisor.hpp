// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/cgroup.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// Runs the plan in the strongest way that works here, and not below what it requires. Sends the
// report through `control` as soon as all that ran is dead; returns when nothing is left.
void supervise(const Plan& plan, int control, CgroupSupply& cgroups);

}  // namespace sandbox::helper
