// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "practice/deck.hpp"
#include "practice/notes.hpp"

namespace cli {

// What cards are called, and what they are about: from the bank and the notes.
class CardNames {
  public:
    CardNames(Context& context, const practice::History& history);
    // The title of a problem, the first line of a note, else the id.
    [[nodiscard]] std::string title(const practice::CardKey& key) const;
    // What it has in common with others: its first pattern, tag, or kind.
    [[nodiscard]] std::string topic(const practice::CardKey& key) const;
    // "code", "ml", "question", "note".
    [[nodiscard]] std::string kind(const practice::CardKey& key) const;
    [[nodiscard]] const practice::Note* note(const practice::CardKey& key) const;

  private:
    std::map<std::string, const judge::bank::Entry*> problems_;
    std::map<std::string, practice::Note> notes_;
};

// The card that a word names: "problem:ID", "question:ID", "note:ID", an id in the deck, or a
// selector of a problem; a card need not be in the deck yet. Throws UserError{not_found}.
[[nodiscard]] practice::CardKey find_card(Context& context, const practice::Deck& deck,
                                          const std::string& word);

// "today", "tomorrow", "in 5 days", "in 3 months".
[[nodiscard]] std::string when_text(int days);

}  // namespace cli
