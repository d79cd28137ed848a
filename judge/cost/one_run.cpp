// SPDX-License-Identifier: MIT
#include "judge/cost/one_run.hpp"

#include "judge/support/error.hpp"

namespace judge::cost {

void require_one_run(const Problem& problem) {
    if (problem.type.interactive || problem.type.multi_pass)
        throw UserError(Fault::usage, problem.id +
                                          ": an interactive or multi-pass problem has no single "
                                          "run on a single input to be measured or compared");
}

}  // namespace judge::cost
