// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/model/signature.hpp"
#include "judge/run/checker.hpp"

namespace judge::run {

// The text of a single C++17 file: an ordinary output validator (exit 42 or 43, judgemessage.txt)
// that compares as value_checker() does, so that a signature problem runs in other judges. It needs
// nothing but the standard library. Arguments of a test ("multiset abs 1e-6") override what is
// stated by `compare`.
[[nodiscard]] std::string validator_source(const Compare& compare, Results results = Results::one);

}  // namespace judge::run
