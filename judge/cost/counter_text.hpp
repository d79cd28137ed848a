// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace judge::cost {

// The sources of the counters in judge/cost/counter, built into the program.
[[nodiscard]] std::string_view native_counter();
[[nodiscard]] std::string_view python_counter();

}  // namespace judge::cost
