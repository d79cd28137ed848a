// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "practice/fsrs.hpp"
#include "practice/history.hpp"

namespace practice {

// How cards are scheduled.
struct Scheduling {
    Calendar calendar{};
    fsrs::Weights weights = fsrs::kDefaultWeights;
    double problem_retention = 0.85;  // a problem costs half an hour, a question a minute
    double question_retention = 0.9;
    std::optional<Day> interview{};  // nothing is put off beyond the day before
    int new_per_day = 10;            // notes of one's own that are shown for the first time
};

// A card as its log makes it.
struct DeckCard {
    CardKey key;
    fsrs::Card memory = {};
    Moment due = {};
    bool suspended = false;
    std::optional<Moment> buried_until = {};
    std::optional<Rating> last_rating = {};

    [[nodiscard]] bool fresh() const noexcept { return memory.state == fsrs::State::fresh; }
    // Forgotten again and again: better learnt anew than reviewed once more.
    [[nodiscard]] bool leech() const noexcept { return memory.lapses >= kLeechLapses; }
    static constexpr int kLeechLapses = 4;
};

// Dates between which nothing is due.
struct Vacation {
    Day from;
    Day until;  // inclusive
};

// All cards. Nothing of this is stored: it follows from the history, the same on every machine.
class Deck {
  public:
    Deck(const History& history, const Scheduling& scheduling);

    [[nodiscard]] const std::vector<DeckCard>& cards() const noexcept { return cards_; }
    [[nodiscard]] const DeckCard* find(const CardKey& key) const;
    [[nodiscard]] static bool is_due(const DeckCard& card, Moment now);
    // The probability that it is still known.
    [[nodiscard]] double recall(const DeckCard& card, Moment now) const;
    // What is due, the least known first, then new notes up to the day's number; cards of one
    // `topic` do not follow each other if it can be helped. Empty on vacation.
    using TopicOf = std::function<std::string(const CardKey&)>;
    [[nodiscard]] std::vector<const DeckCard*> queue(Moment now, const TopicOf& topic = {}) const;
    // How many fall due on each of the next `days` days; what is overdue counts as today.
    [[nodiscard]] std::vector<int> forecast(Moment now, int days) const;
    [[nodiscard]] std::optional<Vacation> vacation(Moment now) const;
    // What each rating would lead to.
    [[nodiscard]] fsrs::Card after(const DeckCard& card, Moment now, Rating rating) const;

  private:
    [[nodiscard]] const fsrs::Scheduler& scheduler(CardKind kind) const;
    DeckCard& card(const CardKey& key);
    void replay(const Review& review);
    void apply(const Event& event);
    [[nodiscard]] Moment due_of(const fsrs::Card& memory) const;

    Scheduling scheduling_;
    fsrs::Scheduler problems_, questions_;
    std::vector<DeckCard> cards_;       // sorted by key
    std::optional<Vacation> vacation_;  // the last that was stated
    std::vector<Moment> first_shown_;   // when cards that are no problems were first reviewed
};

// The weights fitted last, if any were.
[[nodiscard]] std::optional<fsrs::Weights> fitted_weights(const History& history);

}  // namespace practice
