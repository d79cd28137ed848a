// SPDX-License-Identifier: MIT
// data/fsrs_vectors.json was written by another implementation (its "generator"); it rounds to
// eight decimals on the way, so that stabilities agree to 1e-6 and everything else exactly.
// SPAR_FSRS_VECTORS names another such file.
#include "practice/fsrs.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/support/files.hpp"

namespace practice::fsrs {
namespace {

using nlohmann::json;
using std::chrono::minutes;

const json& vectors() {
    static const json read = [] {
        const char* other = std::getenv("SPAR_FSRS_VECTORS");
        return json::parse(
            ::tests::slurp(other != nullptr ? other : SOURCE_DIR "/data/fsrs_vectors.json"));
    }();
    return read;
}

Weights weights(const json& list) { return *migrate(list.get<std::vector<double>>()); }

minutes step(const std::string& text) {
    const int count = std::stoi(text);
    return text.back() == 'm'   ? minutes(count)
           : text.back() == 'h' ? minutes(count * 60)
                                : minutes(count * 1'440);
}

Parameters parameters(const json& from) {
    Parameters out;
    out.weights = weights(from["w"]);
    out.retention = from["request_retention"];
    out.longest_interval = from["maximum_interval"];
    out.short_term = from["enable_short_term"];
    out.learning_steps.clear();
    out.relearning_steps.clear();
    for (const json& item : from["learning_steps"]) out.learning_steps.push_back(step(item));
    for (const json& item : from["relearning_steps"]) out.relearning_steps.push_back(step(item));
    return out;
}

void expect_near(double got, double wanted, const std::string& where) {
    EXPECT_LE(std::abs(got - wanted), 1e-6 * std::max(1.0, std::abs(wanted)))
        << where << " got " << got << ", wanted " << wanted;
}

void expect_same(const Card& got, const json& wanted, const std::string& where) {
    EXPECT_LE(std::abs(got.memory.stability / wanted["stability"].get<double>() - 1), 1e-6)
        << where;
    expect_near(got.memory.difficulty, wanted["difficulty"], where);
    EXPECT_EQ(static_cast<int>(got.state), wanted["state"].get<int>()) << where;
    EXPECT_EQ(got.scheduled_days, wanted["scheduled_days"].get<int>()) << where;
    EXPECT_EQ(to_ms(got.due), wanted["due"].get<std::int64_t>()) << where;
}

TEST(Fsrs, ReproducesEverySequence) {
    std::size_t reviews = 0;
    for (const json& sequence : vectors()["sequences"]) {
        const Scheduler scheduler(parameters(sequence["params"]));
        Card card;
        for (const json& item : sequence["reviews"]) {
            const std::string where =
                "sequence " + sequence["id"].dump() + ", review at " + item["now"].dump();
            const Moment now = from_ms(item["now"]);
            const int days = item["elapsed_days"];
            if (item.contains("preview"))
                for (const json& preview : item["preview"])
                    expect_same(scheduler.review(card, now, days,
                                                 static_cast<Rating>(preview["rating"].get<int>())),
                                preview, where + " (preview)");
            if (card.state != State::fresh)  // this one in periods of 24 hours
                expect_near(
                    scheduler.model().recall(
                        static_cast<double>(
                            std::chrono::floor<std::chrono::days>(now - *card.last).count()),
                        card.memory.stability),
                    item["retrievability_before"], where);
            card =
                scheduler.review(card, now, days, static_cast<Rating>(item["rating"].get<int>()));
            expect_same(card, item["after"], where);
            EXPECT_EQ(card.step, item["after"]["step"].get<int>()) << where;
            EXPECT_EQ(card.reps, item["after"]["reps"].get<int>()) << where;
            EXPECT_EQ(card.lapses, item["after"]["lapses"].get<int>()) << where;
            ++reviews;
        }
        if (HasFailure()) return;
    }
    EXPECT_GT(reviews, 0U);
}

TEST(Fsrs, ReproducesEveryMemoryRow) {
    const Model model(weights(vectors()["default_w"]));
    ASSERT_FALSE(vectors()["memory"].empty());
    for (const json& row : vectors()["memory"]) {
        const Memory next =
            model.next({row["s"], row["d"]}, row["t"], static_cast<Rating>(row["g"].get<int>()));
        EXPECT_LE(std::abs(next.stability / row["s2"].get<double>() - 1), 1e-6) << row;
        expect_near(next.difficulty, row["d2"], row.dump());
        if (row["r"].is_number())
            expect_near(model.recall(row["t"], row["s"]), row["r"], row.dump());
    }
}

TEST(Fsrs, ReproducesEveryInterval) {
    const Model model(weights(vectors()["default_w"]));
    ASSERT_FALSE(vectors()["intervals"].empty());
    for (const json& row : vectors()["intervals"])
        EXPECT_EQ(model.interval(row["s"], row["retention"], 36'500), row["days"].get<int>())
            << row;
}

TEST(Fsrs, MigratesOlderWeights) {
    for (const json& row : vectors()["migration"]) {
        const Weights got = weights(row["from"]);
        for (std::size_t i = 0; i < kWeights; ++i)
            EXPECT_NEAR(got.at(i), row["to"][i].get<double>(), 1e-8) << row << " at " << i;
    }
    EXPECT_FALSE(migrate(std::vector<double>(20, 0.5)));
}

// Vectors that all implementations publish, by hand.
TEST(Fsrs, KnownSequences) {
    const Scheduler scheduler{Parameters{}};
    const std::vector<int> wanted = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
    const std::vector<int> ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    Card card;
    Moment now = from_ms(1'669'811'400'000);
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        const int days = card.last
                             ? static_cast<int>((std::chrono::floor<std::chrono::days>(now) -
                                                 std::chrono::floor<std::chrono::days>(*card.last))
                                                    .count())
                             : 0;
        card = scheduler.review(card, now, days, static_cast<Rating>(ratings[i]));
        EXPECT_EQ(card.scheduled_days, wanted[i]) << i;
        now = card.due;
    }
    const std::vector<std::pair<int, int>> log = {{1, 0}, {3, 0}, {3, 1}, {3, 3}, {3, 8}, {3, 21}};
    Memory memory;
    Memory long_term;
    for (const auto& [rating, days] : log) {
        memory = Model(kDefaultWeights).next(memory, days, static_cast<Rating>(rating));
        long_term =
            Model(kDefaultWeights, false).next(long_term, days, static_cast<Rating>(rating));
    }
    EXPECT_NEAR(memory.stability, 53.62691, 1e-4);
    EXPECT_NEAR(memory.difficulty, 6.3574867, 1e-6);
    EXPECT_NEAR(long_term.stability, 53.335106, 1e-4);
}

TEST(Fsrs, ABetterRatingNeverComesBackSooner) {
    for (const bool short_term : {true, false}) {
        Parameters parameters;
        parameters.short_term = short_term;
        const Scheduler scheduler(parameters);
        for (int days : {0, 1, 3, 10, 50, 400})
            for (double stability : {0.01, 0.5, 2.0, 9.0, 80.0, 2'000.0})
                for (double difficulty : {1.0, 4.0, 7.5, 10.0}) {
                    Card card;
                    card.state = State::review;
                    card.memory = {stability, difficulty};
                    card.last = from_ms(0);
                    const Moment now = from_ms(std::int64_t{days} * 86'400'000);
                    Moment last_due = now;
                    for (const Rating rating : kRatings) {
                        const Card next = scheduler.review(card, now, days, rating);
                        EXPECT_GE(next.due, last_due) << days << ' ' << stability;
                        last_due = next.due;
                    }
                }
    }
}

}  // namespace
}  // namespace practice::fsrs
