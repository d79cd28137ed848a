// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"

namespace judge::prove {

// Everything that follows from interview/signature.yaml: drivers, stubs, and the output validator;
// empty for a package without one.
[[nodiscard]] std::vector<SourceFile> generated_files(const Problem& problem);

}  // namespace judge::prove
