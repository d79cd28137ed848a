// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace judge::language {

// What a program that crashed says of it on stderr, in one line and without the words that every
// crash has: "uncaught std::out_of_range: vector::_M_range_check: …", "IndexError: list index out
// of range (solution.py, line 2)". Known are the traces of C++, Python, Java, Go, Rust and Node.js;
// of anything else it is the last line. Empty if nothing was said.
[[nodiscard]] std::string crash_summary(std::string_view errors);

}  // namespace judge::language
