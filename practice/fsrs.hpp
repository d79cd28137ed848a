// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "practice/moment.hpp"
#include "practice/records.hpp"

// FSRS-6, the free spaced repetition scheduler: a card's memory is a stability S (days until recall
// falls to 90 %) and a difficulty D from 1 to 10. Where its implementations disagree: a same-day
// Hard does not lower S; days are the caller's to count; intervals are rounded half up and kept in
// the order again ≤ hard ≤ good < easy.
namespace practice::fsrs {

inline constexpr std::size_t kWeights = 21;
using Weights = std::array<double, kWeights>;

// Fitted to some hundred million reviews of many people.
inline constexpr Weights kDefaultWeights = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                            0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
inline constexpr Weights kLowestWeights = {.001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001,
                                           .001, .001, .001, 0,    0, 1,    0,    0,    0, .1};
inline constexpr Weights kHighestWeights = {100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5,
                                            5,   .25, .9,  4,   1,  6, 2, 2,   .8,  .8};

// Weights of FSRS 4.5 (17 of them), 5 (19) or 6 as those of 6; nullopt for another number of them.
[[nodiscard]] std::optional<Weights> migrate(std::span<const double> weights);

struct Parameters {
    Weights weights = kDefaultWeights;
    double retention = 0.9;
    int longest_interval = 36'500;
    // Minute steps and the same-day rule; without them every rating gives whole days.
    bool short_term = true;
    std::vector<std::chrono::minutes> learning_steps = {std::chrono::minutes(1),
                                                        std::chrono::minutes(10)};
    std::vector<std::chrono::minutes> relearning_steps = {std::chrono::minutes(10)};
};

struct Memory {
    double stability = 0;  // 0: never seen
    double difficulty = 0;
};

// The formulas alone.
class Model {
  public:
    explicit Model(const Weights& weights, bool short_term = true);
    // The probability that it is recalled `days` after the last review.
    [[nodiscard]] double recall(double days, double stability) const;
    [[nodiscard]] Memory next(const Memory& memory, int days, Rating rating) const;
    // Days after which recall has fallen to `retention`, from 1 to `longest`.
    [[nodiscard]] int interval(double stability, double retention, int longest) const;

  private:
    [[nodiscard]] double first_difficulty(Rating rating) const;
    [[nodiscard]] double next_difficulty(double difficulty, Rating rating) const;
    [[nodiscard]] double next_stability(const Memory& memory, int days, Rating rating) const;
    [[nodiscard]] double forgotten(const Memory& memory, double recall) const;
    [[nodiscard]] double remembered(const Memory& memory, double recall, Rating rating) const;

    Weights w_;
    bool short_term_;
    double decay_;
    double factor_;
};

enum class State : std::uint8_t { fresh, learning, review, relearning };

struct Card {
    State state = State::fresh;
    int step = 0;
    Memory memory;
    std::optional<Moment> last;
    Moment due;
    int scheduled_days = 0;
    int reps = 0;
    int lapses = 0;
};

// Card and rating → card. Pure: the same log gives the same cards.
class Scheduler {
  public:
    explicit Scheduler(Parameters parameters);
    // `days` since the last review, by the candidate's calendar (0 for a fresh card).
    [[nodiscard]] Card review(const Card& card, Moment now, int days, Rating rating) const;
    [[nodiscard]] const Model& model() const noexcept { return model_; }
    [[nodiscard]] const Parameters& parameters() const noexcept { return parameters_; }

  private:
    struct Step {
        std::chrono::minutes delay{0};  // 0: no step left, the card goes to review
        int index = 0;
    };
    [[nodiscard]] Step next_step(const Card& card, Rating rating) const;
    [[nodiscard]] int whole_days(const Card& card, int days, Rating rating) const;

    Parameters parameters_;
    Model model_;
};

}  // namespace practice::fsrs
