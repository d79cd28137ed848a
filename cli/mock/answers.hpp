// SPDX-License-Identifier: MIT
#pragma once

#include "cli/context.hpp"
#include "practice/mock/findings.hpp"

namespace cli::mock {

// The answers to a part's questions: the last one of each counts; of a design all that was noted.
[[nodiscard]] practice::mock::TheoryFinding look_at_answers(Context& context,
                                                            const practice::mock::Outline& outline,
                                                            const practice::mock::Timeline& line,
                                                            std::size_t part);

}  // namespace cli::mock
