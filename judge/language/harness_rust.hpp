// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/language/harness.hpp"

namespace judge::language {

// The Rust stub and driver: main.rs (the root of the crate), spar.rs (fixed) and spar_nodes.rs
// where nodes are used; the candidate's file is the module `solution`.
[[nodiscard]] Harness rust_harness(const Signature& signature);

// "pub fn pair_with_gap(nums: Vec<i32>, gap: i32) -> Vec<i32>"
[[nodiscard]] std::string rust_declaration(const Function& function);

[[nodiscard]] std::string rust_type(const Type& type);

}  // namespace judge::language
