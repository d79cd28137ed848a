// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/run/checker.hpp"

namespace judge::run {

// The checker of a problem whose outputs are not judged by a program of its package: of tokens,
// of values, of rows (SQL) or of predictions (competitions). `answer` must outlive it. Throws
// UserError{invalid_package} for arguments that it does not know.
[[nodiscard]] std::unique_ptr<StreamChecker> built_in_checker(const Problem& problem,
                                                              std::string_view answer,
                                                              const std::vector<std::string>& args);

// Whether such a checker judges this problem even if there is a program in output_validator/,
// which is there for other judges.
[[nodiscard]] bool has_built_in_checker(const Problem& problem);

}  // namespace judge::run
