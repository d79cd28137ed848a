// SPDX-License-Identifier: MIT
#include "practice/deck.hpp"

#include <gmock/gmock.h>

#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/files.hpp"
#include "tests/unit/practice/sample.hpp"

namespace practice {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::at_minute;
using tests::happened;
using tests::reviewed;

constexpr int kDay = 1'440;
const CardKey kAlpha{CardKind::problem, "alpha"};
const CardKey kBeta{CardKind::problem, "beta"};
const CardKey kBayes{CardKind::question, "bayes"};

class DeckTest : public ::testing::Test {
  protected:
    void SetUp() override {
        ::setenv("TZ", "UTC", 1);  // days are those of the candidate's own clock
        ::tzset();
    }
    [[nodiscard]] Deck deck(const Scheduling& scheduling = {}) const {
        return {history, scheduling};
    }
    [[nodiscard]] std::vector<std::string> due(int day, const Deck::TopicOf& topic = {}) const {
        std::vector<std::string> out;
        const Deck made = deck();  // the queue points into it
        for (const DeckCard* card : made.queue(at_minute(day * kDay), topic))
            out.push_back(card->key.id);
        return out;
    }
    ::tests::TempDir home;
    History history{home.path() / "h.db"};
};

TEST_F(DeckTest, ACardComesWhenItsDayBegins) {
    history.record({.reviews = {reviewed(0, kAlpha, Rating::good)}});
    const Deck made = deck();
    const DeckCard* card = made.find(kAlpha);
    ASSERT_NE(card, nullptr);
    EXPECT_EQ(made.find(kBeta), nullptr);
    const int days = card->memory.scheduled_days;
    EXPECT_GE(days, 2);
    const Calendar calendar;
    EXPECT_EQ(card->due,
              calendar.start_of(calendar.day_of(at_minute(0)) + std::chrono::days(days)));
    EXPECT_FALSE(Deck::is_due(*card, card->due - std::chrono::milliseconds(1)));
    EXPECT_TRUE(Deck::is_due(*card, card->due));
    EXPECT_THAT(due(days - 1), IsEmpty());
    EXPECT_THAT(due(days), ElementsAre("alpha"));
}

TEST_F(DeckTest, AQuestionComesBackTheSameDay) {
    history.record({.reviews = {reviewed(0, kBayes, Rating::again)}});
    const Deck made = deck();
    EXPECT_THAT(made.queue(at_minute(0)), IsEmpty());
    EXPECT_EQ(made.queue(at_minute(1)).size(), 1U);  // its first step is a minute
}

TEST_F(DeckTest, TheLeastKnownComesFirstAndTopicsTakeTurns) {
    std::vector<Review> reviews;
    const std::vector<std::string> names = {"a1", "a2", "a3", "b1", "b2"};
    for (int i = 0; i < 5; ++i)
        reviews.push_back(reviewed(
            i * kDay, {CardKind::problem, names[static_cast<std::size_t>(i)]}, Rating::good));
    history.record({.reviews = reviews});
    EXPECT_THAT(due(30), ElementsAre("a1", "a2", "a3", "b1", "b2"));  // the oldest is least known
    EXPECT_THAT(due(30, [](const CardKey& key) { return key.id.substr(0, 1); }),
                ElementsAre("a1", "b1", "a2", "b2", "a3"));
}

TEST_F(DeckTest, CardsCanBePutOff) {
    history.record(
        {.reviews = {reviewed(0, kAlpha, Rating::good), reviewed(1, kBeta, Rating::good)}});
    ASSERT_THAT(due(20), ElementsAre("alpha", "beta"));
    const std::int64_t until = to_ms(at_minute(21 * kDay));
    history.record({.events = {happened(20 * kDay - 1, event::kBury, kAlpha.text(),
                                        R"({"until":)" + std::to_string(until) + "}")}});
    EXPECT_THAT(due(20), ElementsAre("beta"));
    EXPECT_THAT(due(21), ElementsAre("alpha", "beta"));
    history.record({.events = {happened(20 * kDay, event::kSuspend, kBeta.text())}});
    EXPECT_THAT(due(21), ElementsAre("alpha"));
    history.record({.events = {happened(20 * kDay + 1, event::kResume, kBeta.text())}});
    EXPECT_THAT(due(21), ElementsAre("alpha", "beta"));
    history.record({.events = {happened(20 * kDay + 2, event::kSuspend, kBeta.text())}});
    EXPECT_THAT(due(21), ElementsAre("alpha"));
}

TEST_F(DeckTest, AVacationIsFree) {
    history.record({.events = {happened(0, event::kVacation, "",
                                        R"({"from":"2026-02-20","until":"2026-02-24"})")},
                    .reviews = {reviewed(0, kAlpha, Rating::good)}});
    // 02:40 on 2026-02-02 is still the day before, which began at four.
    EXPECT_EQ(due(18).size(), 1U);
    EXPECT_THAT(due(19), IsEmpty());
    EXPECT_THAT(due(23), IsEmpty());
    EXPECT_EQ(due(24).size(), 1U);
    const auto vacation = deck().vacation(at_minute(19 * kDay));
    ASSERT_TRUE(vacation);
    EXPECT_EQ(text(vacation->until), "2026-02-24");
}

TEST_F(DeckTest, NothingIsPutOffBeyondTheInterview) {
    history.record({.reviews = {reviewed(0, kAlpha, Rating::easy)}});
    Scheduling scheduling;
    scheduling.interview = parse_day("2026-02-06");
    EXPECT_EQ(deck(scheduling).find(kAlpha)->due, Calendar().start_of(*parse_day("2026-02-05")));
    scheduling.interview = parse_day("2026-02-01");  // over
    EXPECT_GT(deck(scheduling).find(kAlpha)->due, Calendar().start_of(*parse_day("2026-02-06")));
}

TEST_F(DeckTest, NewNotesComeAFewADay) {
    std::vector<Event> events;
    for (int i = 0; i < 9; ++i)
        events.push_back(happened(0, event::kFlashcard, "n" + std::to_string(i),
                                  R"({"front":"f","back":"b","tags":[]})"));
    history.record({.events = events});
    Scheduling scheduling;
    scheduling.new_per_day = 4;
    EXPECT_EQ(deck(scheduling).queue(at_minute(1)).size(), 4U);
    history.record({.reviews = {reviewed(2, {CardKind::note, "n0"}, Rating::easy),
                                reviewed(3, {CardKind::note, "n1"}, Rating::easy)}});
    EXPECT_EQ(deck(scheduling).queue(at_minute(4)).size(), 2U);
    EXPECT_EQ(deck(scheduling).queue(at_minute(kDay)).size(), 4U);
}

TEST_F(DeckTest, TheForecastCountsEveryCardOnce) {
    history.record({.reviews = {reviewed(0, kAlpha, Rating::good), reviewed(0, kBeta, Rating::easy),
                                reviewed(0, kBayes, Rating::easy)}});
    const Deck made = deck();
    const auto days = made.forecast(at_minute(1), 60);
    EXPECT_EQ(std::accumulate(days.begin(), days.end(), 0), 3);
    EXPECT_EQ(days[0], 0);
    const auto later = made.forecast(at_minute(50 * kDay), 3);
    EXPECT_THAT(later, ElementsAre(3, 0, 0));
}

TEST_F(DeckTest, UndoGivesTheCardBackAsItWas) {
    history.record({.reviews = {reviewed(0, kAlpha, Rating::good)}});
    const Moment due = deck().find(kAlpha)->due;
    const Review slip = reviewed(5 * kDay, kAlpha, Rating::again);
    history.record({.reviews = {slip}});
    EXPECT_NE(deck().find(kAlpha)->due, due);
    history.record({.events = {happened(5 * kDay + 1, event::kUndo, slip.id)}});
    EXPECT_EQ(deck().find(kAlpha)->due, due);
}

TEST_F(DeckTest, ALeechIsNamed) {
    std::vector<Review> reviews;
    for (int i = 0; i < 9; ++i)
        reviews.push_back(
            reviewed(i * 5 * kDay, kAlpha, i % 2 == 0 ? Rating::good : Rating::again));
    history.record({.reviews = reviews});
    EXPECT_TRUE(deck().find(kAlpha)->leech());
}

TEST_F(DeckTest, DamagedEventsAreOverlooked) {
    for (const char* data : {"[]", "{}", R"({"until":"soon","from":1})", R"({"w":[1,"x"]})",
                             R"({"w":[1]})", R"({"until":18446744073709551615})"})
        history.record({.events = {happened(0, event::kBury, "problem:alpha", data),
                                   happened(0, event::kBury, "nonsense", data),
                                   happened(0, event::kVacation, "", data),
                                   happened(0, event::kWeights, "", data),
                                   happened(0, event::kSuspend, "problem:", data)}});
    EXPECT_THAT(deck().queue(at_minute(1)), IsEmpty());
    EXPECT_FALSE(fitted_weights(history));
    std::string list;
    for (const double w : fsrs::kDefaultWeights)
        list += (list.empty() ? "" : ",") + std::to_string(w);
    history.record({.events = {happened(1, event::kWeights, "", "{\"w\":[" + list + "]}")}});
    EXPECT_TRUE(fitted_weights(history));
}

}  // namespace
}  // namespace practice
