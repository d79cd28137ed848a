// SPDX-License-Identifier: MIT
#pragma once

#include "judge/model/problem.hpp"

namespace judge::cost {

// Steps, stress and shrinking are about one run on one input. Throws UserError for a problem that
// is a conversation or takes several passes.
void require_one_run(const Problem& problem);

}  // namespace judge::cost
