// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stop_token>

#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"

namespace judge::language {

// What the steps of `toolchain.prepare` made, in a directory of the cache that is to be mounted in
// the boxes of the compiler: {prepared}. Made at the first use of each version of the toolchain,
// by one process at a time. Empty if the toolchain has no such steps. Throws UserError{state} with
// the words of the step that failed.
[[nodiscard]] std::filesystem::path prepared(const Toolchain& toolchain,
                                             const CompileOptions& options,
                                             const std::stop_token& stop);

}  // namespace judge::language
