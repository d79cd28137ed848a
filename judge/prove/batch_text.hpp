// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace judge::prove {

// The small programs that run batches in a box: files of this directory, built into spar.
[[nodiscard]] std::string_view batch_runner_cpp();
[[nodiscard]] std::string_view batch_runner_py();

}  // namespace judge::prove
