// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace sandbox {

// The seccomp program that every boxed program runs under: an array of sock_filter. Built once per
// process, as that takes longer than starting a box should. Throws std::system_error.
[[nodiscard]] std::string_view seccomp_filter();

}  // namespace sandbox
