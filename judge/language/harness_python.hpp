// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"

namespace judge::language {

// The Python stub and driver: spar_driver.py (fixed), __main__.py (the entry point that the package
// format prescribes) and spar.py where nodes are used.
[[nodiscard]] Harness python_harness(const Signature& signature);

// "def pair_with_gap(nums: list[int], gap: int) -> list[int]", with keywords as names made
// harmless.
[[nodiscard]] std::string python_declaration(const Function& function);

}  // namespace judge::language
