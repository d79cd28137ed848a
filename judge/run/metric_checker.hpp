// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>

#include "judge/model/competition.hpp"
#include "judge/run/checker.hpp"

namespace judge::run {

// Predictions against hidden labels: accepts all that can be read, and measures it
// (StreamChecker::measured).
[[nodiscard]] std::unique_ptr<StreamChecker> metric_checker(const Competition& competition,
                                                            std::string_view labels);

}  // namespace judge::run
