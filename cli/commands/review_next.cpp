// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "cli/cards.hpp"
#include "cli/clock.hpp"
#include "cli/commands/review.hpp"
#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using practice::CardKey;
using practice::CardKind;
using practice::Deck;
using practice::DeckCard;
using practice::History;
using practice::Rating;
using ui::Json;

struct Options {
    std::string language;
    int limit = 1;
};

void print_side(Context& context, const std::string& text) {
    for (const std::string& line : ui::wrap(ui::printable(text), context.screen().width - 2))
        context.print("  " + line);
    context.out().flush();
}

std::optional<std::string> answer() {
    std::string word;
    return std::getline(std::cin, word) ? std::optional(word) : std::nullopt;
}

// 1 to 4, or a rating's name or first letter.
std::optional<Rating> rating_of(const std::string& word) {
    for (const Rating rating : practice::kRatings)
        if (word == std::to_string(static_cast<int>(rating)) || word == practice::name(rating) ||
            (word.size() == 1 && practice::name(rating).starts_with(word)))
            return rating;
    return std::nullopt;
}

// Front, a pause to think, back, and how it went. False if the candidate has had enough.
bool ask(Context& context, const History& history, const Deck& deck, const DeckCard& card,
         const practice::Note& note) {
    print_side(context, note.front);
    context.remark("[Enter] shows the back, q ends");
    const auto ready = answer();
    if (!ready || *ready == "q") return false;
    print_side(context, note.back.empty() ? "(no back)" : note.back);
    std::string choices;
    for (const Rating rating : practice::kRatings) {
        const auto after = deck.after(card, now(), rating);
        choices +=
            fmt::format("{}{} {} ({})", choices.empty() ? "" : "  ", static_cast<int>(rating),
                        practice::name(rating),
                        after.scheduled_days == 0 ? "today" : when_text(after.scheduled_days));
    }
    for (;;) {
        context.remark(choices);
        const auto word = answer();
        if (!word || *word == "q") return false;
        if (const auto rating = rating_of(*word)) {
            rate_card(context, history, card.key, *rating, "rated by yourself");
            return true;
        }
    }
}

// A due problem is solved once more from a blank stub; what was there is kept.
int take_up(Context& context, const CardKey& key, const Options& options) {
    const Workspace& workspace = context.need_workspace();
    const Selection selection = select(context, key.id);
    const judge::Problem problem = load(context, selection);
    const std::string& language =
        options.language.empty() ? context.config().value("language") : options.language;
    const Laid laid = lay_out(workspace, selection, problem, judge::language::toolchain(language),
                              Existing::replace);
    Journal(context).note(practice::event::kReset, problem.id);
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.review.next/1")},
                                    {"card", Json::string(key.text())},
                                    {"solution", Json::string(laid.solution.string())}}));
    else
        context.print(laid.solution.string());
    context.remark(fmt::format("{}: solve it once more; spar submit rates it", problem.title()));
    return kOk;
}

int say_what(Context& context, const CardKey& key, const std::string& what) {
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.review.next/1")},
                                    {"card", Json::string(key.text())},
                                    {"solution", Json::null()}}));
    else
        context.print(key.text());
    context.remark(what);
    return kOk;
}

int next(Context& context, const Options& options) {
    for (int shown = 0;; ++shown) {
        const History history;
        const Deck deck(history, scheduling(context, history));
        const CardNames names(context, history);
        const auto queue = deck.queue(now(), [&](const CardKey& key) { return names.topic(key); });
        if (queue.empty()) {
            context.remark("nothing is due");
            return kOk;
        }
        const DeckCard& card = *queue.front();
        if (card.key.kind == CardKind::problem)
            return shown == 0 ? take_up(context, card.key, options) : kOk;
        if (card.key.kind == CardKind::question)
            return say_what(context, card.key, fmt::format("next: spar test {}", card.key.id));
        const practice::Note* note = names.note(card.key);
        if (note == nullptr)
            return say_what(context, card.key,
                            "its text is not in this history; `spar review suspend` takes it out");
        if (context.json()) return say_what(context, card.key, note->front);
        if (!ask(context, history, deck, card, *note)) return kOk;
    }
}

}  // namespace

void add_review_next(Arguments& review) {
    auto options = std::make_shared<Options>();
    review.command("next", "Take up what is due first: a problem anew, or notes one after another")
        .text("-l,--lang", options->language, "LANG", "The language of the stub")
        .footer("A solution that is there becomes solution.<ext>.old.")
        .action([options](Context& context) { return next(context, *options); });
}

}  // namespace cli
