// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "cli/ui/plot.hpp"
#include "cli/ui/screen.hpp"
#include "judge/cost/cost.hpp"

namespace cli::view {

// "growth O(n log n), target O(n)": what a submit shows of it, in one line.
[[nodiscard]] std::string growth_line(const judge::cost::Cost& cost, const ui::Screen& screen);

// The counts, how they grow against the target, and the plot.
[[nodiscard]] std::string cost_view(const judge::cost::Cost& cost, const ui::Screen& screen);

// Steps over sizes, with the class that was found and the target as curves.
[[nodiscard]] ui::LogPlot cost_plot(const judge::cost::Cost& cost, judge::cost::Letters letters);

}  // namespace cli::view
