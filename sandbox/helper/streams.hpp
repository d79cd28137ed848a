// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/fd.hpp"

namespace sandbox::helper {

// Makes these our standard streams, which the program is born with.
bool lend_streams(const Fd& in, const Fd& out, const Fd& err) noexcept;

// From here on the program alone has them, and their other ends see when it has closed them. Ours
// lead nowhere; they are not closed, so that no other descriptor gets their numbers.
void release_streams() noexcept;

}  // namespace sandbox::helper
