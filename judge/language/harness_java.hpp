// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"

namespace judge::language {

// The Java stub and driver: SparDriver.java (fixed), Main.java with the main method, and the node
// and tuple classes that the signature uses. The function is a method of class Solution.
[[nodiscard]] Harness java_harness(const Signature& signature);

// "class Solution { int[] pairWithGap(int[] nums, int gap) }"
[[nodiscard]] std::string java_declaration(const Function& function);

// "int[][]", "Tuple2<Integer, String>"; lists where an array would have a generic element type.
[[nodiscard]] std::string java_type(const Type& type);

}  // namespace judge::language
