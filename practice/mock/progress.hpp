// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "practice/mock/findings.hpp"
#include "practice/stats.hpp"

namespace practice::mock {

// The scorecards of the sessions in the order of time, with the candidate's own ratings.
struct Trend {
    struct Point {
        Moment at = {};
        std::string format = {};
        std::array<int, kDimensions.size()> scores = {};
        std::vector<int> self = {};
        double overall = 0;
    };
    std::vector<Point> points;
    // Own rating less the computed one, on average: above 0 is too sure. None: never rated.
    std::optional<double> self_bias;
};
[[nodiscard]] Trend trend_of(const std::vector<Record>& sessions);

// Statistics and trend as one HTML page, to keep or to share.
[[nodiscard]] std::string progress_html(const Statistics& statistics, const Trend& trend,
                                        const Readiness& readiness, Day today);
// The calendar alone, as an SVG file.
[[nodiscard]] std::string calendar_svg(const Statistics& statistics);

}  // namespace practice::mock
