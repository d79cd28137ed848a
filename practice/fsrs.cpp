// SPDX-License-Identifier: MIT
#include "practice/fsrs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace practice::fsrs {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36'500;
constexpr double kLeastFirstStability = 0.1;
constexpr minutes kDay = days(1);

int grade(Rating rating) { return static_cast<int>(rating); }
double clamp_stability(double s) { return std::clamp(s, kLeastStability, kMostStability); }
double clamp_difficulty(double d) { return std::clamp(d, 1.0, 10.0); }

// As the reference implementation writes migrated weights.
double eight_decimals(double x) { return std::round(x * 1e8) / 1e8; }

minutes rounded(double value) { return minutes(static_cast<int>(std::floor(value + 0.5))); }

// A card in its steps that is rated Hard stays at its step, and comes back between the first two.
minutes hard_delay(const std::vector<minutes>& steps) {
    const auto first = static_cast<double>(steps[0].count());
    if (steps.size() == 1) return rounded(first * 1.5);
    return rounded((first + static_cast<double>(steps[1].count())) / 2);
}

}  // namespace

std::optional<Weights> migrate(std::span<const double> weights) {
    Weights out{};
    if (weights.size() != 17 && weights.size() != 19 && weights.size() != kWeights)
        return std::nullopt;
    std::copy(weights.begin(), weights.end(), out.begin());
    if (weights.size() == 17) {
        out[4] = eight_decimals(weights[5] * 2 + weights[4]);
        out[5] = eight_decimals(std::log(weights[5] * 3 + 1) / 3);
        out[6] = eight_decimals(weights[6] + 0.5);
    }
    if (weights.size() < kWeights) out[20] = 0.5;
    return out;
}

Model::Model(const Weights& weights, bool short_term)
    : w_(weights),
      short_term_(short_term),
      decay_(-weights[20]),
      factor_(std::pow(0.9, 1 / decay_) - 1) {}

double Model::recall(double days, double stability) const {
    return std::pow(1 + factor_ * days / stability, decay_);
}

int Model::interval(double stability, double retention, int longest) const {
    const double days = stability / factor_ * (std::pow(retention, 1 / decay_) - 1);
    return static_cast<int>(
        std::clamp(std::floor(days + 0.5), 1.0, static_cast<double>(std::max(longest, 1))));
}

double Model::first_difficulty(Rating rating) const {
    return w_[4] - std::exp(w_[5] * (grade(rating) - 1)) + 1;
}

double Model::next_difficulty(double difficulty, Rating rating) const {
    const double change = -w_[6] * (grade(rating) - 3);
    const double damped = difficulty + change * (10 - difficulty) / 9;
    return clamp_difficulty(w_[7] * first_difficulty(Rating::easy) + (1 - w_[7]) * damped);
}

double Model::forgotten(const Memory& memory, double recall) const {
    const double s = w_[11] * std::pow(memory.difficulty, -w_[12]) *
                     (std::pow(memory.stability + 1, w_[13]) - 1) * std::exp((1 - recall) * w_[14]);
    const double most =
        short_term_ ? memory.stability / std::exp(w_[17] * w_[18]) : memory.stability;
    return std::min(clamp_stability(s), std::max(most, kLeastStability));
}

double Model::remembered(const Memory& memory, double recall, Rating rating) const {
    const double penalty = rating == Rating::hard ? w_[15] : 1;
    const double bonus = rating == Rating::easy ? w_[16] : 1;
    const double growth = std::exp(w_[8]) * (11 - memory.difficulty) *
                          std::pow(memory.stability, -w_[9]) *
                          (std::exp((1 - recall) * w_[10]) - 1) * penalty * bonus;
    return clamp_stability(memory.stability * (1 + growth));
}

double Model::next_stability(const Memory& memory, int days, Rating rating) const {
    if (days == 0 && short_term_) {
        const double factor =
            std::exp(w_[17] * (grade(rating) - 3 + w_[18])) * std::pow(memory.stability, -w_[19]);
        const bool passed = rating != Rating::again;
        return clamp_stability(memory.stability * (passed ? std::max(factor, 1.0) : factor));
    }
    const double probability = recall(days, memory.stability);
    return rating == Rating::again ? forgotten(memory, probability)
                                   : remembered(memory, probability, rating);
}

Memory Model::next(const Memory& memory, int days, Rating rating) const {
    if (memory.stability == 0 && memory.difficulty == 0)
        return {std::max(w_[static_cast<std::size_t>(grade(rating) - 1)], kLeastFirstStability),
                clamp_difficulty(first_difficulty(rating))};
    return {next_stability(memory, days, rating), next_difficulty(memory.difficulty, rating)};
}

Scheduler::Scheduler(Parameters parameters)
    : parameters_(std::move(parameters)), model_(parameters_.weights, parameters_.short_term) {}

Scheduler::Step Scheduler::next_step(const Card& card, Rating rating) const {
    const bool reviewed = card.state == State::review;
    const bool again_later = reviewed || card.state == State::relearning;
    const auto& steps = again_later ? parameters_.relearning_steps : parameters_.learning_steps;
    if (std::cmp_greater_equal(card.step, steps.size())) return {};
    if (rating == Rating::again) return {steps[0], 0};
    if (reviewed || rating == Rating::easy) return {};
    if (rating == Rating::hard) return {hard_delay(steps), card.step};
    const auto next = static_cast<std::size_t>(card.step) + 1;
    return next < steps.size() ? Step{steps[next], card.step + 1} : Step{};
}

// The interval of this rating, with those of the others keeping their order.
int Scheduler::whole_days(const Card& card, int days, Rating rating) const {
    const auto of = [&](Rating r) {
        return model_.interval(model_.next(card.memory, days, r).stability, parameters_.retention,
                               parameters_.longest_interval);
    };
    if (parameters_.short_term && (card.state != State::review || rating == Rating::again))
        return of(rating);
    int hard = 0;
    int again = 0;
    if (parameters_.short_term) {
        hard = std::min(of(Rating::hard), of(Rating::good));
    } else {
        again = std::min(of(Rating::again), of(Rating::hard));
        hard = std::max(of(Rating::hard), again + 1);
    }
    const int good = std::max(of(Rating::good), hard + 1);
    const int easy = std::max(of(Rating::easy), good + 1);
    switch (rating) {
        case Rating::again: return again;
        case Rating::hard: return hard;
        case Rating::good: return good;
        case Rating::easy: return easy;
    }
    return good;
}

Card Scheduler::review(const Card& card, Moment now, int days, Rating rating) const {
    Card out = card;
    out.memory = model_.next(card.memory, days, rating);
    out.last = now;
    ++out.reps;
    if (card.state == State::review && rating == Rating::again) ++out.lapses;
    const Step step = parameters_.short_term ? next_step(card, rating) : Step{};
    out.step = step.index;
    if (step.delay > minutes(0) && step.delay < kDay) {
        const bool learning = card.state == State::fresh || card.state == State::learning;
        out.state = learning ? State::learning : State::relearning;
        out.scheduled_days = 0;
        out.due = now + step.delay;
        return out;
    }
    out.state = State::review;
    if (step.delay >= kDay) {  // a step of a day or more is a review already
        out.scheduled_days = static_cast<int>(step.delay / kDay);
        out.due = now + step.delay;
        return out;
    }
    out.scheduled_days = whole_days(card, days, rating);
    out.due = now + std::chrono::days(out.scheduled_days);
    return out;
}

}  // namespace practice::fsrs
