// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "judge/language/compile.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"

namespace judge::run {

// Why the sources are rejected: "solution.py:3: numpy must not be used in this problem"; nullopt if
// they bring in nothing that the problem forbids. An audit, not a wall: what a program puts
// together while it runs is not seen, except that a name that is only known then is rejected.
[[nodiscard]] std::optional<std::string> forbidden_import(const Problem& problem,
                                                          const Submission& submission,
                                                          const language::CompileOptions& options,
                                                          std::stop_token stop = {});

}  // namespace judge::run
