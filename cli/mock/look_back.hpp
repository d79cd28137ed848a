// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "cli/context.hpp"
#include "practice/history.hpp"
#include "practice/mock/findings.hpp"

namespace cli::mock {

// Judges every saved version of every program, the candidate's own cases against the package's
// known wrong solutions, and the answers. Records the last version of each program as an attempt.
[[nodiscard]] practice::mock::Findings look_back(Context& context,
                                                 const practice::mock::Record& record,
                                                 const practice::mock::Timeline& line);

}  // namespace cli::mock
