// SPDX-License-Identifier: MIT
#include "judge/model/competition.hpp"

namespace judge {

std::string_view name(Metric metric) {
    switch (metric) {
        case Metric::log_loss: return "log-loss";
        case Metric::auc: return "auc";
        case Metric::accuracy: return "accuracy";
        case Metric::macro_f1: return "macro-f1";
        case Metric::rmse: return "rmse";
        case Metric::rmsle: return "rmsle";
        case Metric::wape: return "wape";
    }
    return "?";
}

}  // namespace judge
