// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"

namespace judge::run {

// Of competitions: why a submission that brings hidden labels along is rejected, with file and
// line; nullopt if it brings none, and for other problems.
[[nodiscard]] std::optional<std::string> leaked_labels(const Problem& problem,
                                                       const Submission& submission);

// The line of `source` on which a long run of the labels begins, whatever stands between them;
// nullopt if there is none. Runs that hardly change ("00000000") do not count.
[[nodiscard]] std::optional<int> line_of_leak(std::string_view source, std::string_view labels);

}  // namespace judge::run
