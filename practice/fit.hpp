// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "practice/fsrs.hpp"
#include "practice/history.hpp"

namespace practice {

// One card's log as the fit sees it: days since the review before (0 for the first), and ratings.
struct ReviewLog {
    struct Item {
        int days = 0;
        Rating rating = Rating::good;
    };
    bool short_term = true;
    std::vector<Item> items;
};
[[nodiscard]] std::vector<ReviewLog> review_logs(const History& history, const Calendar& calendar);

// Reviews that tell something: a day or more after the one before.
[[nodiscard]] std::size_t telling_reviews(const std::vector<ReviewLog>& logs);
inline constexpr std::size_t kEnoughReviews = 300;

// How badly the weights predict whether it was recalled: the mean log loss over telling reviews.
[[nodiscard]] double log_loss(const std::vector<ReviewLog>& logs, const fsrs::Weights& weights);

struct Fit {
    fsrs::Weights weights = fsrs::kDefaultWeights;  // fitted to all reviews
    std::size_t reviews = 0;
    // On the fifth of the cards that was kept apart while fitting to the others:
    double loss_before = 0;
    double loss_after = 0;
    bool better = false;  // whether the fit predicts those better: only then is it worth having
};

// Fits the weights to one's own log, near the default ones where the log says little. Takes some
// seconds; `progress` gets shares from 0 to 1. Stops early, with the best so far, on `stop`.
[[nodiscard]] Fit fit_weights(const std::vector<ReviewLog>& logs,
                              const std::function<void(double)>& progress = {},
                              const std::stop_token& stop = {});

}  // namespace practice
