// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "cli/ui/screen.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"

namespace cli::view {

// One failing test: number, name, figures, verdict; input, expected, got, the first difference, and
// what the program said on stderr. For a signature problem the input is shown by parameter.
[[nodiscard]] std::string failure_view(const judge::Problem& problem, const judge::Report& report,
                                       std::size_t index, const ui::Screen& screen);

}  // namespace cli::view
