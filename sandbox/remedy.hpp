// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "sandbox/report.hpp"

namespace sandbox {

// What the user can do about a failure: one sentence; empty if we know nothing better than its
// name. What kind of machine this is shows in files below `root`, which tests fake.
[[nodiscard]] std::string remedy_for(const Failure& failure, Ended ended,
                                     const std::string& root = {});

}  // namespace sandbox
