// SPDX-License-Identifier: MIT
#include "cli/cards.hpp"

#include <fmt/format.h>

#include "cli/select.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using practice::CardKey;
using practice::CardKind;

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

CardNames::CardNames(Context& context, const practice::History& history)
    : notes_(practice::notes(history)) {
    for (const judge::bank::Entry& entry : context.bank().entries()) problems_[entry.id] = &entry;
}

std::string CardNames::title(const CardKey& key) const {
    if (const practice::Note* found = note(key)) return first_line(found->front);
    const auto problem = problems_.find(key.id);
    return key.kind == CardKind::problem && problem != problems_.end()
               ? problem->second->summary.title()
               : key.id;
}

std::string CardNames::topic(const CardKey& key) const {
    if (const practice::Note* found = note(key))
        return found->tags.empty() ? "note" : found->tags.front();
    const auto problem = problems_.find(key.id);
    if (key.kind != CardKind::problem || problem == problems_.end())
        return key.id.substr(0, key.id.find_first_of("/-"));
    const auto& interview = problem->second->summary.interview;
    return interview && !interview->patterns.empty() ? interview->patterns.front() : "problem";
}

std::string CardNames::kind(const CardKey& key) const {
    if (key.kind != CardKind::problem) return std::string(practice::name(key.kind));
    const auto problem = problems_.find(key.id);
    const bool ml = problem != problems_.end() && problem->second->summary.interview &&
                    problem->second->summary.interview->kind == judge::Kind::ml;
    return ml ? "ml" : "code";
}

const practice::Note* CardNames::note(const CardKey& key) const {
    if (key.kind != CardKind::note) return nullptr;
    const auto found = notes_.find(key.id);
    return found == notes_.end() ? nullptr : &found->second;
}

CardKey find_card(Context& context, const practice::Deck& deck, const std::string& word) {
    const std::size_t colon = word.find(':');
    if (colon != std::string::npos)
        if (const auto kind = practice::card_kind_from(word.substr(0, colon));
            kind && colon + 1 < word.size())
            return {*kind, word.substr(colon + 1)};
    std::vector<CardKey> found;
    for (const practice::DeckCard& card : deck.cards())
        if (card.key.id == word) found.push_back(card.key);
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("several cards are called \"{}\"; say {} or {}", word,
                                           found[0].text(), found[1].text()));
    return {CardKind::problem, select(context, word).id};
}

std::string when_text(int days) {
    constexpr int kManyDays = 60;
    if (days <= 0) return "today";
    if (days == 1) return "tomorrow";
    return days < kManyDays ? fmt::format("in {} days", days)
                            : fmt::format("in {} months", days / 30);
}

}  // namespace cli
