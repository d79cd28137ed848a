// SPDX-License-Identifier: MIT
#include "practice/fit.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

// Somebody whose memory follows `weights` exactly, reviewing when the default schedule says.
std::vector<ReviewLog> simulated(const fsrs::Weights& weights, int cards, unsigned seed) {
    std::mt19937 random(seed);
    const auto chance = [&] { return static_cast<double>(random()) / 4294967296.0; };
    const fsrs::Model memory_of(weights, false);
    const fsrs::Model planner(fsrs::kDefaultWeights, false);
    std::vector<ReviewLog> logs;
    for (int i = 0; i < cards; ++i) {
        ReviewLog log{.short_term = false, .items = {}};
        fsrs::Memory real;
        fsrs::Memory planned;
        int days = 0;
        for (int review = 0; review < 7; ++review) {
            Rating rating = chance() < 0.2 ? Rating::hard : Rating::good;
            if (review > 0 && chance() > memory_of.recall(days, real.stability))
                rating = Rating::again;
            log.items.push_back({days, rating});
            real = memory_of.next(real, days, rating);
            planned = planner.next(planned, days, rating);
            days = planner.interval(planned.stability, 0.85, 365);
        }
        logs.push_back(std::move(log));
    }
    return logs;
}

// Forgets three times as fast as most people.
fsrs::Weights forgetful() {
    fsrs::Weights weights = fsrs::kDefaultWeights;
    for (std::size_t i = 0; i < 4; ++i) weights.at(i) /= 3;
    weights[8] -= 0.5;
    return weights;
}

TEST(Fit, LearnsFromSomebodyWhoForgetsFaster) {
    const auto logs = simulated(forgetful(), 150, 1);
    ASSERT_GE(telling_reviews(logs), kEnoughReviews);
    double last = 0;
    const Fit fit = fit_weights(logs, [&](double share) {
        EXPECT_GE(share, last);
        last = share;
    });
    EXPECT_DOUBLE_EQ(last, 1.0);
    EXPECT_TRUE(fit.better);
    EXPECT_LT(fit.loss_after, fit.loss_before);
    // On reviews that nobody has seen it is closer to the truth than the default is.
    const auto others = simulated(forgetful(), 300, 2);
    const double truth = log_loss(others, forgetful());
    const double before = log_loss(others, fsrs::kDefaultWeights) - truth;
    const double after = log_loss(others, fit.weights) - truth;
    EXPECT_LT(after, before / 2);
    for (std::size_t i = 0; i < fsrs::kWeights; ++i) {
        EXPECT_GE(fit.weights.at(i), fsrs::kLowestWeights.at(i));
        EXPECT_LE(fit.weights.at(i), fsrs::kHighestWeights.at(i));
    }
}

TEST(Fit, StaysNearTheDefaultForSomebodyOrdinary) {
    const auto logs = simulated(fsrs::kDefaultWeights, 150, 3);
    const Fit fit = fit_weights(logs);
    const auto others = simulated(fsrs::kDefaultWeights, 300, 4);
    EXPECT_LT(log_loss(others, fit.weights) - log_loss(others, fsrs::kDefaultWeights), 0.01);
}

TEST(Fit, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const Fit fit = fit_weights(simulated(forgetful(), 20, 5), {}, stop.get_token());
    EXPECT_FALSE(fit.better);
    EXPECT_EQ(fit.weights, fsrs::kDefaultWeights);
}

TEST(Fit, ReadsTheLogByDays) {
    const ::tests::TempDir home;
    const History history(home.path() / "h.db");
    const CardKey card{CardKind::question, "bayes"};
    constexpr int kDay = 1'440;
    history.record({.reviews = {tests::reviewed(0, card, Rating::again),
                                tests::reviewed(10, card, Rating::good),
                                tests::reviewed(3 * kDay, card, Rating::good)}});
    const auto logs = review_logs(history, Calendar());
    ASSERT_EQ(logs.size(), 1U);
    ASSERT_EQ(logs[0].items.size(), 3U);
    EXPECT_EQ(logs[0].items[1].days, 0);
    EXPECT_EQ(logs[0].items[2].days, 3);
    EXPECT_EQ(telling_reviews(logs), 1U);
}

}  // namespace
}  // namespace practice
