// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"

namespace judge::language {

// Stub and driver for Node.js: spar_driver (fixed), main and, where nodes are used, spar. The
// TypeScript driver is the same text, which the compiler is told not to check.
enum class Script : bool { javascript, typescript };
[[nodiscard]] Harness js_harness(const Signature& signature, Script script);

// "function pairWithGap(nums, gap)", with types in TypeScript.
[[nodiscard]] std::string js_declaration(const Function& function, Script script);

// The type in TypeScript: "number[][]", "[number, string | null]".
[[nodiscard]] std::string ts_type(const Type& type);

}  // namespace judge::language
