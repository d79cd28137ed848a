// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"

namespace judge::language {

// The C++ stub and driver: spar_driver.h (fixed), driver.cpp (a translation unit of its own with a
// forward declaration of the candidate's function), spar.h where nodes are used, and spar_class.h
// for class problems.
[[nodiscard]] Harness cpp_harness(const Signature& signature);

// "std::vector<int> pair_with_gap(std::vector<int>& nums, int gap)", with keywords as names made
// harmless.
[[nodiscard]] std::string cpp_declaration(const Function& function);

}  // namespace judge::language
