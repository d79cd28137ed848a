// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "judge/bank/package_tree.hpp"

namespace judge::bank {

// How a program written with testlib wants to be called, told by which of testlib's registering
// functions its sources call. A testlib.h beside it that has the exit codes 42 and 43 makes it a
// Kattis validator, as does the absence of such a call.
[[nodiscard]] OutputValidator::Protocol protocol_of(const PackageTree& tree,
                                                    const std::filesystem::path& program);

// The testlib programs that stand side by side in a directory, each a file of its own: interactors,
// then checkers. Empty if there are none.
[[nodiscard]] std::vector<OutputValidator> testlib_programs(const PackageTree& tree,
                                                            const std::filesystem::path& directory);

}  // namespace judge::bank
