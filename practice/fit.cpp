// SPDX-License-Identifier: MIT
//
// Gradient descent (Adam) on the mean log loss plus a penalty for leaving the default weights, in
// units of how far each weight may sensibly go; slopes by differences, which 21 weights and a
// personal log can afford. What a fifth of the cards, kept apart, says of the result decides
// whether it is any better than the default.
#include "practice/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace practice {
namespace {

using fsrs::kWeights;
using fsrs::Weights;

constexpr int kRounds = 120;
constexpr double kRate = 0.03;
constexpr double kPull = 1.0;  // of the default weights, as if so many reviews spoke for them

// How far people's weights lie from the default ones, about.
constexpr Weights kSpread = {0.6, 1.2, 2.5, 8.0, 1.0, 0.3, 1.0, 0.05, 0.4, 0.15, 0.4,
                             0.5, 0.1, 0.2, 0.5, 0.3, 0.8, 0.4, 0.3,  0.1, 0.1};

struct Sum {
    double loss = 0;
    std::size_t count = 0;
};

void add_log(Sum& sum, const ReviewLog& log, const fsrs::Model& model) {
    constexpr double kSure = 1e-6;  // no prediction is surer than that
    fsrs::Memory memory;
    for (const ReviewLog::Item& item : log.items) {
        if (memory.stability > 0 && item.days > 0) {
            const double recall =
                std::clamp(model.recall(item.days, memory.stability), kSure, 1 - kSure);
            sum.loss -= std::log(item.rating == Rating::again ? 1 - recall : recall);
            ++sum.count;
        }
        memory = model.next(memory, item.days, item.rating);
    }
}

Sum total(const std::vector<ReviewLog>& logs, const Weights& weights) {
    const fsrs::Model short_term(weights, true);
    const fsrs::Model long_term(weights, false);
    Sum sum;
    for (const ReviewLog& log : logs) add_log(sum, log, log.short_term ? short_term : long_term);
    return sum;
}

double distance(const Weights& weights) {
    double sum = 0;
    for (std::size_t i = 0; i < kWeights; ++i) {
        const double step = (weights.at(i) - fsrs::kDefaultWeights.at(i)) / kSpread.at(i);
        sum += step * step;
    }
    return sum;
}

double cost(const std::vector<ReviewLog>& logs, const Weights& weights) {
    const Sum sum = total(logs, weights);
    return (sum.loss + kPull * distance(weights)) /
           static_cast<double>(std::max<std::size_t>(sum.count, 1));
}

void clamp(Weights& weights) {
    for (std::size_t i = 0; i < kWeights; ++i)
        weights.at(i) =
            std::clamp(weights.at(i), fsrs::kLowestWeights.at(i), fsrs::kHighestWeights.at(i));
    // The first stabilities grow with the rating.
    for (std::size_t i = 1; i < 4; ++i) weights.at(i) = std::max(weights.at(i), weights.at(i - 1));
}

Weights slope(const std::vector<ReviewLog>& logs, const Weights& weights) {
    Weights out{};
    for (std::size_t i = 0; i < kWeights; ++i) {
        const double step = 1e-4 * kSpread.at(i);
        Weights up = weights;
        Weights down = weights;
        up.at(i) = std::min(weights.at(i) + step, fsrs::kHighestWeights.at(i));
        down.at(i) = std::max(weights.at(i) - step, fsrs::kLowestWeights.at(i));
        out.at(i) = (cost(logs, up) - cost(logs, down)) / (up.at(i) - down.at(i)) * kSpread.at(i);
    }
    return out;
}

Weights descend(const std::vector<ReviewLog>& logs, const std::function<void(double)>& progress,
                const std::stop_token& stop) {
    Weights weights = fsrs::kDefaultWeights;
    Weights best = weights;
    double best_cost = cost(logs, weights);
    Weights mean{};
    Weights square{};
    for (int round = 1; round <= kRounds && !stop.stop_requested(); ++round) {
        const Weights at = slope(logs, weights);
        for (std::size_t i = 0; i < kWeights; ++i) {
            mean.at(i) = 0.9 * mean.at(i) + 0.1 * at.at(i);
            square.at(i) = 0.999 * square.at(i) + 0.001 * at.at(i) * at.at(i);
            const double m = mean.at(i) / (1 - std::pow(0.9, round));
            const double v = square.at(i) / (1 - std::pow(0.999, round));
            const double rate = kRate * (1 - 0.9 * round / kRounds);
            weights.at(i) -= rate * kSpread.at(i) * m / (std::sqrt(v) + 1e-12);
        }
        clamp(weights);
        if (const double now = cost(logs, weights); now < best_cost) {
            best = weights;
            best_cost = now;
        }
        if (progress) progress(static_cast<double>(round) / kRounds);
    }
    return best;
}

}  // namespace

std::vector<ReviewLog> review_logs(const History& history, const Calendar& calendar) {
    std::map<CardKey, ReviewLog> logs;
    std::map<CardKey, Moment> last;
    for (const Review& review : history.reviews()) {
        ReviewLog& log = logs[review.card];
        log.short_term = review.card.kind != CardKind::problem;
        const bool first = log.items.empty();
        log.items.push_back(
            {first ? 0 : calendar.days_between(last[review.card], review.at), review.rating});
        last[review.card] = review.at;
    }
    std::vector<ReviewLog> out;
    for (auto& [key, log] : logs) out.push_back(std::move(log));
    return out;
}

std::size_t telling_reviews(const std::vector<ReviewLog>& logs) {
    return total(logs, fsrs::kDefaultWeights).count;
}

double log_loss(const std::vector<ReviewLog>& logs, const Weights& weights) {
    const Sum sum = total(logs, weights);
    return sum.loss / static_cast<double>(std::max<std::size_t>(sum.count, 1));
}

Fit fit_weights(const std::vector<ReviewLog>& logs, const std::function<void(double)>& progress,
                const std::stop_token& stop) {
    constexpr std::size_t kPart = 5;
    std::vector<ReviewLog> learnt_from;
    std::vector<ReviewLog> kept_apart;
    for (std::size_t i = 0; i < logs.size(); ++i)
        (i % kPart == 0 ? kept_apart : learnt_from).push_back(logs[i]);
    const auto half = [&](double from) {
        return [&progress, from](double share) {
            if (progress) progress(from + share / 2);
        };
    };
    const Weights tried = descend(learnt_from, half(0), stop);
    Fit out;
    out.reviews = telling_reviews(logs);
    out.loss_before = log_loss(kept_apart, fsrs::kDefaultWeights);
    out.loss_after = log_loss(kept_apart, tried);
    out.better = out.loss_after < out.loss_before && !stop.stop_requested();
    if (out.better) out.weights = descend(logs, half(0.5), stop);
    return out;
}

}  // namespace practice
