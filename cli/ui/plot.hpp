// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/ui/screen.hpp"

namespace cli::ui {

// Points and curves over two logarithmic axes. All coordinates are positive.
struct LogPlot {
    struct Curve {
        std::string name;
        std::vector<std::pair<double, double>> points;
    };
    std::string title;
    std::string x_name;
    std::string y_name;
    std::vector<std::pair<double, double>> points;  // measured
    std::vector<Curve> curves;                      // to compare with, the first one nearest
};

// The plot as lines for a terminal: Braille dots, or plain characters where there is no Unicode.
[[nodiscard]] std::vector<std::string> draw(const LogPlot& plot, const Screen& screen);

// The plot as a file of its own.
[[nodiscard]] std::string svg(const LogPlot& plot);

}  // namespace cli::ui
