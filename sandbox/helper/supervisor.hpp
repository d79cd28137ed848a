// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// Runs the plan in the strongest way that works here, and not below what it requires.
[[nodiscard]] Report supervise(const Plan& plan, int control);

}  // namespace sandbox::helper
