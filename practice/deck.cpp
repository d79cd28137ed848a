// SPDX-License-Identifier: MIT
#include "practice/deck.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <utility>

#include "practice/event_data.hpp"

namespace practice {
namespace {

using std::chrono::days;

fsrs::Parameters parameters(const Scheduling& scheduling, CardKind kind) {
    fsrs::Parameters out;
    out.weights = scheduling.weights;
    // Minute steps make no sense for a task of half an hour.
    out.short_term = kind != CardKind::problem;
    out.retention =
        kind == CardKind::problem ? scheduling.problem_retention : scheduling.question_retention;
    return out;
}

CardKey key_of(const std::string& text) {
    const std::size_t colon = text.find(':');
    const auto kind = card_kind_from(std::string_view(text).substr(0, colon));
    if (!kind || colon == std::string::npos) return {};
    return {*kind, text.substr(colon + 1)};
}

std::optional<Day> day_in(const Event& event, const char* key) {
    const auto text = text_in(event, key);
    return text ? parse_day(*text) : std::nullopt;
}

std::string own_topic(const CardKey& key) { return std::string(name(key.kind)); }

// Keeps the order as far as it can while no two neighbours share a topic.
std::vector<const DeckCard*> interleaved(std::vector<const DeckCard*> cards,
                                         const Deck::TopicOf& topic) {
    std::vector<std::string> topics;
    topics.reserve(cards.size());
    for (const DeckCard* card : cards) topics.push_back(topic(card->key));
    for (std::size_t at = 1; at < cards.size(); ++at) {
        std::size_t other = at;
        while (other < cards.size() && topics[other] == topics[at - 1]) ++other;
        if (other == cards.size()) continue;
        const auto move = [&](auto& list) {
            const auto begin = list.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = list.begin() + static_cast<std::ptrdiff_t>(other);
            std::rotate(begin, end, end + 1);
        };
        move(cards);
        move(topics);
    }
    return cards;
}

}  // namespace

Deck::Deck(const History& history, const Scheduling& scheduling)
    : scheduling_(scheduling),
      problems_(parameters(scheduling, CardKind::problem)),
      questions_(parameters(scheduling, CardKind::question)) {
    std::map<CardKey, std::vector<const Review*>> log;
    const auto reviews = history.reviews();
    for (const Review& review : reviews) log[review.card].push_back(&review);
    for (const auto& [key, list] : log) {
        cards_.push_back({.key = key});
        for (const Review* review : list) replay(*review);
    }
    for (const std::string_view kind :
         {event::kFlashcard, event::kBury, event::kSuspend, event::kResume, event::kVacation})
        for (const Event& event : history.events(kind)) apply(event);
    // Suspending and resuming undo each other: the later one counts.
    std::map<std::string, const Event*> latest;
    auto switches = history.events(event::kSuspend);
    for (Event& event : history.events(event::kResume)) switches.push_back(std::move(event));
    std::ranges::sort(switches, {}, [](const Event& e) { return std::pair(e.at, e.id); });
    for (const Event& event : switches) latest[event.item] = &event;
    for (const auto& [item, event] : latest)
        if (const CardKey key = key_of(item); !key.id.empty())
            card(key).suspended = event->kind == event::kSuspend;
}

const fsrs::Scheduler& Deck::scheduler(CardKind kind) const {
    return kind == CardKind::problem ? problems_ : questions_;
}

const DeckCard* Deck::find(const CardKey& key) const {
    const auto at = std::ranges::lower_bound(cards_, key, {}, &DeckCard::key);
    return at != cards_.end() && at->key == key ? &*at : nullptr;
}

DeckCard& Deck::card(const CardKey& key) {
    const auto at = std::ranges::lower_bound(cards_, key, {}, &DeckCard::key);
    if (at != cards_.end() && at->key == key) return *at;
    return *cards_.insert(at, DeckCard{.key = key});
}

// Whole days are counted in the candidate's calendar: what falls due tomorrow is due when
// tomorrow begins.
Moment Deck::due_of(const fsrs::Card& memory) const {
    if (memory.scheduled_days == 0 || !memory.last) return memory.due;
    Day day = scheduling_.calendar.day_of(*memory.last) + days(memory.scheduled_days);
    if (scheduling_.interview && scheduling_.calendar.day_of(*memory.last) < *scheduling_.interview)
        day = std::min(day, *scheduling_.interview - days(1));
    return scheduling_.calendar.start_of(day);
}

void Deck::replay(const Review& review) {
    DeckCard& card = cards_.back();
    if (card.fresh() && review.card.kind != CardKind::problem) first_shown_.push_back(review.at);
    card.memory = after(card, review.at, review.rating);
    card.due = due_of(card.memory);
    card.last_rating = review.rating;
}

fsrs::Card Deck::after(const DeckCard& card, Moment now, Rating rating) const {
    const int passed =
        card.memory.last ? scheduling_.calendar.days_between(*card.memory.last, now) : 0;
    return scheduler(card.key.kind).review(card.memory, now, passed, rating);
}

void Deck::apply(const Event& event) {
    if (event.kind == event::kVacation) {
        const auto from = day_in(event, "from");
        const auto until = day_in(event, "until");
        if (from && until) vacation_ = Vacation{*from, *until};
    } else if (event.kind == event::kFlashcard) {
        if (!event.item.empty()) (void)card({CardKind::note, event.item});
    } else if (event.kind == event::kBury) {
        const CardKey key = key_of(event.item);
        const auto until = integer_in(event, "until");
        if (!key.id.empty() && until) card(key).buried_until = from_ms(*until);
    }
}

bool Deck::is_due(const DeckCard& card, Moment now) {
    if (card.suspended || card.fresh() || (card.buried_until && now < *card.buried_until))
        return false;
    return card.due <= now;
}

double Deck::recall(const DeckCard& card, Moment now) const {
    if (card.fresh() || !card.memory.last) return 0;
    const int passed = scheduling_.calendar.days_between(*card.memory.last, now);
    return scheduler(card.key.kind).model().recall(passed, card.memory.memory.stability);
}

std::vector<const DeckCard*> Deck::queue(Moment now, const TopicOf& topic) const {
    if (vacation(now)) return {};
    std::vector<std::pair<double, const DeckCard*>> due;
    for (const DeckCard& card : cards_)
        if (is_due(card, now)) due.emplace_back(recall(card, now), &card);
    std::ranges::stable_sort(due, {}, &std::pair<double, const DeckCard*>::first);
    std::vector<const DeckCard*> out;
    for (const auto& [recall, card] : due) out.push_back(card);
    out = interleaved(std::move(out), topic ? topic : own_topic);
    const Moment today = scheduling_.calendar.start_of(scheduling_.calendar.day_of(now));
    auto room = scheduling_.new_per_day -
                std::ranges::count_if(first_shown_, [&](Moment at) { return at >= today; });
    for (const DeckCard& card : cards_) {
        if (room <= 0) break;
        const bool put_off = card.suspended || (card.buried_until && now < *card.buried_until);
        if (!card.fresh() || put_off) continue;
        out.push_back(&card);
        --room;
    }
    return out;
}

std::vector<int> Deck::forecast(Moment now, int days_ahead) const {
    std::vector<int> out(static_cast<std::size_t>(std::max(days_ahead, 0)), 0);
    const Day today = scheduling_.calendar.day_of(now);
    for (const DeckCard& card : cards_) {
        if (card.suspended || card.fresh()) continue;
        const Moment due = std::max(card.due, card.buried_until.value_or(card.due));
        const auto at =
            std::max<std::int64_t>(0, (scheduling_.calendar.day_of(due) - today).count());
        if (std::cmp_less(at, out.size())) ++out[static_cast<std::size_t>(at)];
    }
    return out;
}

std::optional<Vacation> Deck::vacation(Moment now) const {
    const Day today = scheduling_.calendar.day_of(now);
    const bool inside = vacation_ && vacation_->from <= today && today <= vacation_->until;
    return inside ? vacation_ : std::nullopt;
}

std::optional<fsrs::Weights> fitted_weights(const History& history) {
    const auto events = history.events(event::kWeights);
    std::optional<fsrs::Weights> last;
    for (const Event& event : events) {
        const auto list = numbers_in(event, "w");
        if (!list) continue;
        if (const auto weights = fsrs::migrate(*list)) last = weights;
    }
    return last;
}

}  // namespace practice
