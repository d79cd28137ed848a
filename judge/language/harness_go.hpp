// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"

namespace judge::language {

// The Go stub and driver, all of package main: a_spar_driver.go (fixed), main.go, and the node and
// tuple types that the signature uses.
[[nodiscard]] Harness go_harness(const Signature& signature);

// "func pairWithGap(nums []int, gap int) []int"
[[nodiscard]] std::string go_declaration(const Function& function);

[[nodiscard]] std::string go_type(const Type& type);

}  // namespace judge::language
