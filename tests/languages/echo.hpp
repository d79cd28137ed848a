// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/model/signature.hpp"
#include "judge/model/submission.hpp"

namespace tests {

// Solutions, written by a program for any signature and language: they give back what they get, and
// what they may change they turn around (arrays) or count up (the value of a node).
//
// A function with several parameters returns all of them as a tuple.
[[nodiscard]] judge::SourceFile echo_solution(const judge::Signature& signature,
                                              const std::string& language);

// Texts that mean the same value become the same text: escapes in strings, spellings of doubles.
[[nodiscard]] std::string canonical(const std::string& json);

}  // namespace tests
