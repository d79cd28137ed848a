// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace judge {

enum class Metric : std::uint8_t { log_loss, auc, accuracy, macro_f1, rmse, rmsle, wape };
[[nodiscard]] std::string_view name(Metric metric);

// Whether less is better.
[[nodiscard]] constexpr bool is_loss(Metric metric) {
    switch (metric) {
        case Metric::auc:
        case Metric::accuracy:
        case Metric::macro_f1: return false;
        case Metric::log_loss:
        case Metric::rmse:
        case Metric::rmsle:
        case Metric::wape: return true;
    }
    return true;
}

// A known result to be ranked against.
struct Ghost {
    std::string name;  // "constant", "baseline", "strong", "oracle"
    double value = 0;  // of the metric
};

// interview/metric.yaml: how predictions are measured (DESIGN §5.4).
struct Competition {
    Metric metric = Metric::accuracy;
    double baseline = 0;        // the value that is worth nothing
    double top = 1;             // the value that is worth everything
    double public_share = 0.3;  // of the rows; the others are private
    std::uint64_t seed = 1;     // of the split
    std::vector<Ghost> ghosts;  // from worst to best, by their values on the private rows
};

}  // namespace judge
