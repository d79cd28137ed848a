// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/model/competition.hpp"
#include "judge/model/report.hpp"

namespace judge::run {

// Predictions against labels. Both are one line a row: labels one number or word, predictions the
// same; for log loss of several classes, a row of probabilities and a label that is the class's
// index. Rows are split by the competition's seed into public and private ones.
struct Measured {
    std::optional<Score> score;  // nullopt: the predictions cannot be read
    std::string expected;        // if so: "line 3: a number"
    std::string got;             // "x"
};
[[nodiscard]] Measured measure(const Competition& competition, std::string_view labels,
                               std::string_view predictions);

// The value of a metric on rows that are known to be readable; nullopt if they are not.
[[nodiscard]] std::optional<double> value_of(Metric metric, std::string_view labels,
                                             std::string_view predictions);

// Whether a row, counted from 0, is one of the public ones.
[[nodiscard]] bool is_public(const Competition& competition, std::size_t row);

// 0 at the baseline or worse, 1 at the top or better, straight in between.
[[nodiscard]] double normalised(const Competition& competition, double value);

// The ghost that the value is next to: "better than baseline, below strong"; empty without ghosts.
[[nodiscard]] std::string standing(const Competition& competition, double value);

}  // namespace judge::run
