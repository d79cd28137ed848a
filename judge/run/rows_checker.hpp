// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include "judge/run/checker.hpp"

namespace judge::run {

// The result of a query: a list of column names, then a list of rows, both as values. Names are
// compared without regard to case; rows in order (Compare::Mode::exact) or as a multiset. Throws
// UserError if the answer itself is no such result.
[[nodiscard]] std::unique_ptr<StreamChecker> rows_checker(std::string_view answer,
                                                          const Compare& compare);

}  // namespace judge::run
