// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "cli/cards.hpp"
#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/commands/review.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "cli/ui/width.hpp"
#include "judge/support/error.hpp"
#include "practice/uuid.hpp"

namespace cli {
namespace {

using practice::CardKey;
using practice::Deck;
using practice::DeckCard;
using practice::History;
using practice::Rating;
using ui::Json;

struct Options {
    std::string card;
    std::string rating;
    std::string from;
    std::string until;
    bool end = false;
    int days = 14;
    int limit = 20;
};

int percent(double share) { return static_cast<int>(std::lround(share * 100)); }

Json to_json(const DeckCard& card, const Deck& deck, const CardNames& names) {
    const bool fresh = card.fresh();
    return Json::object(
        {{"card", Json::string(card.key.text())},
         {"kind", Json::string(names.kind(card.key))},
         {"title", Json::string(names.title(card.key))},
         {"topic", Json::string(names.topic(card.key))},
         {"due_ms", fresh ? Json::null() : Json::integer(practice::to_ms(card.due))},
         {"recall", fresh ? Json::null() : Json::real(deck.recall(card, now()))},
         {"stability", fresh ? Json::null() : Json::real(card.memory.memory.stability)},
         {"difficulty", fresh ? Json::null() : Json::real(card.memory.memory.difficulty)},
         {"reviews", Json::integer(card.memory.reps)},
         {"lapses", Json::integer(card.memory.lapses)},
         {"leech", Json::boolean(card.leech())}});
}

std::vector<Json> to_json(const std::vector<int>& counts) {
    std::vector<Json> out;
    for (const int count : counts) out.push_back(Json::integer(count));
    return out;
}

void print_queue(Context& context, const std::vector<const DeckCard*>& queue, const Deck& deck,
                 const CardNames& names) {
    std::vector<ui::Row> rows;
    for (const DeckCard* card : queue)
        rows.push_back(
            {card->key.id, names.kind(card->key),
             ui::printable_line(names.title(card->key), context.screen().unicode),
             card->fresh() ? "new" : fmt::format("{} %", percent(deck.recall(*card, now()))),
             card->leech() ? "leech: learn it anew" : names.topic(card->key)});
    for (const std::string& row : ui::layout_table({{"card", ui::Align::left, false},
                                                    {"kind", ui::Align::left, false},
                                                    {"title", ui::Align::left, true},
                                                    {"known", ui::Align::right, false},
                                                    {"topic", ui::Align::left, true}},
                                                   rows, context.screen(), ui::Frame::none))
        context.print(row);
}

int list(Context& context, const Options& options) {
    const History history;
    const Deck deck(history, scheduling(context, history));
    const CardNames names(context, history);
    auto queue = deck.queue(now(), [&](const CardKey& key) { return names.topic(key); });
    const std::size_t all = queue.size();
    if (options.limit > 0)
        queue.resize(std::min<std::size_t>(all, static_cast<std::size_t>(options.limit)));
    const auto coming = deck.forecast(now(), options.days);
    const auto vacation = deck.vacation(now());
    if (context.json()) {
        std::vector<Json> cards;
        for (const DeckCard* card : queue) cards.push_back(to_json(*card, deck, names));
        context.print(Json::object(
            {{"schema", Json::string("spar.review/1")},
             {"due", Json::integer(static_cast<std::int64_t>(all))},
             {"cards", Json::integer(static_cast<std::int64_t>(deck.cards().size()))},
             {"queue", Json::list(cards)},
             {"forecast", Json::list(to_json(coming))},
             {"vacation_until",
              vacation ? Json::string(practice::text(vacation->until)) : Json::null()}}));
        return kOk;
    }
    if (vacation) {
        context.print(
            fmt::format("on vacation until {}; nothing is due", practice::text(vacation->until)));
        return kOk;
    }
    if (queue.empty()) {
        context.print("nothing is due");
    } else {
        print_queue(context, queue, deck, names);
        if (all > queue.size()) context.remark(fmt::format("… {} more (-n 0)", all - queue.size()));
        context.remark("next: spar review next");
    }
    const auto later = std::accumulate(coming.begin() + (coming.empty() ? 0 : 1), coming.end(), 0);
    context.remark(fmt::format("{} of {} cards in the next {} days (spar review forecast)", later,
                               deck.cards().size(), options.days));
    return kOk;
}

int forecast(Context& context, const Options& options) {
    const History history;
    const Deck deck(history, scheduling(context, history));
    const auto counts = deck.forecast(now(), options.days);
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.review.forecast/1")},
                                    {"days", Json::list(to_json(counts))}}));
        return kOk;
    }
    constexpr int kMargin = 22;
    const int most = std::max(1, counts.empty() ? 1 : *std::ranges::max_element(counts));
    const int room = std::max(10, std::min(context.screen().width, 80) - kMargin);
    const practice::Day today = calendar(context).day_of(now());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto bar = static_cast<std::size_t>(counts[i] * std::min(room, most) / most);
        std::string line;
        for (std::size_t k = 0; k < bar; ++k) line += context.screen().unicode ? "▇" : "#";
        context.print(fmt::format("{}  {:>5}  {}", practice::text(today + std::chrono::days(i)),
                                  counts[i], ui::paint(context.screen(), ui::Role::accent, line)));
    }
    return kOk;
}

// Records an event on a card and says so.
int mark(Context& context, const Options& options, std::string_view kind, std::string_view said) {
    const History history;
    const Deck deck(history, scheduling(context, history));
    const CardKey key = find_card(context, deck, options.card);
    std::string data = "{}";
    if (kind == practice::event::kBury) {
        const practice::Calendar days = calendar(context);
        const auto tomorrow = days.start_of(days.day_of(now()) + std::chrono::days(1));
        data = fmt::format(R"({{"until":{}}})", practice::to_ms(tomorrow));
    }
    history.record(
        {.events = {{practice::new_uuid(now()), now(), std::string(kind), key.text(), "", data}}});
    context.remark(fmt::format("{}: {}", key.text(), said));
    return kOk;
}

int grade(Context& context, const Options& options) {
    const History history;
    const Deck deck(history, scheduling(context, history));
    rate_card(context, history, find_card(context, deck, options.card),
              *practice::rating_from(options.rating), "rated by yourself");
    return kOk;
}

int undo(Context& context) {
    const History history;
    const auto last = history.last_review();
    if (!last) throw judge::UserError(judge::Fault::not_found, "there is no rating to be undone");
    history.record({.events = {{practice::new_uuid(now()), now(),
                                std::string(practice::event::kUndo), last->id, "", "{}"}}});
    context.remark(fmt::format("undone: {} rated {} on {}", last->card.text(),
                               practice::name(last->rating), practice::local_text(last->at)));
    return kOk;
}

practice::Day need_day(const std::string& word) {
    if (const auto day = practice::parse_day(word)) return *day;
    throw judge::UserError(judge::Fault::usage,
                           fmt::format("\"{}\": expected a date such as 2027-03-01", word));
}

int vacation(Context& context, const Options& options) {
    const practice::Day today = calendar(context).day_of(now());
    if (!options.end && (options.from.empty() || options.until.empty()))
        throw judge::UserError(judge::Fault::usage,
                               "say from when until when, or --end to come back today");
    const practice::Day from = options.end ? today : need_day(options.from);
    const practice::Day until =
        options.end ? today - std::chrono::days(1) : need_day(options.until);
    if (!options.end && until < from)
        throw judge::UserError(judge::Fault::usage, "it would end before it begins");
    History().record({.events = {{practice::new_uuid(now()), now(),
                                  std::string(practice::event::kVacation), "", "",
                                  fmt::format(R"({{"from":"{}","until":"{}"}})",
                                              practice::text(from), practice::text(until))}}});
    context.remark(options.end ? "welcome back"
                               : fmt::format("nothing is due from {} to {}", practice::text(from),
                                             practice::text(until)));
    return kOk;
}

void add_marks(Arguments& command, const std::shared_ptr<Options>& options) {
    struct Mark {
        const char* name;
        std::string_view kind;
        const char* help;
        const char* said;
    };
    using namespace practice::event;  // NOLINT(google-build-using-namespace): names of this table
    static constexpr std::array kMarks = {
        Mark{"bury", kBury, "Put a card off until tomorrow", "comes back tomorrow"},
        Mark{"suspend", kSuspend, "Take a card out of the queue", "is out of the queue"},
        Mark{"resume", kResume, "Bring a suspended card back", "is in the queue again"}};
    for (const Mark& item : kMarks)
        command.command(item.name, item.help)
            .required("CARD", options->card, "A problem, or the card's id in the queue")
            .action([options, &item](Context& context) {
                return mark(context, *options, item.kind, item.said);
            });
}

}  // namespace

void rate_card(const Context& context, const History& history, const CardKey& key, Rating rating,
               const std::string& reason) {
    const practice::Moment at = now();
    history.record({.reviews = {{.id = practice::new_uuid(at),
                                 .at = at,
                                 .card = key,
                                 .rating = rating,
                                 .suggested = std::nullopt,
                                 .reason = reason,
                                 .attempt = ""}}});
    const Deck deck(history, scheduling(context, history));
    const DeckCard* card = deck.find(key);
    const auto wait = card->due - at;
    const bool soon = card->memory.scheduled_days == 0;
    context.remark(fmt::format(
        "{} rated {}: back {}", key.text(), practice::name(rating),
        soon ? fmt::format("in {} min", std::chrono::ceil<std::chrono::minutes>(wait).count())
             : when_text(calendar(context).days_between(at, card->due))));
}

void add_review(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command =
        line.command("review", "", "What is due: problems, questions and notes in one queue");
    command.count("-n,--limit", options->limit, 1'000'000, "So many cards (20); 0: all")
        .footer(
            "The least known comes first, and topics take turns. A problem is rated when you "
            "submit "
            "it,\na question when you answer it.\n\n"
            "Examples:\n  spar review next\n  spar review grade pair-with-gap hard\n"
            "  spar review import deck.txt")
        .action([options](Context& context) { return list(context, *options); });
    add_review_next(command);
    command.command("forecast", "How many cards fall due on the coming days")
        .count("--days", options->days, 3'650, "So many days (14)")
        .action([options](Context& context) { return forecast(context, *options); });
    std::vector<std::string> words;
    for (const Rating rating : practice::kRatings) words.emplace_back(practice::name(rating));
    command.command("grade", "Rate a card yourself")
        .required("CARD", options->card, "A problem, or the card's id in the queue")
        .required_choice("RATING", options->rating, words, "How it went")
        .action([options](Context& context) { return grade(context, *options); });
    command.command("undo", "Take the last rating back").action(undo);
    add_marks(command, options);
    command.command("vacation", "Days on which nothing is due")
        .positional("FROM", options->from, "The first day, 2027-03-01")
        .positional("UNTIL", options->until, "The last one")
        .flag("--end", options->end, "Come back today")
        .action([options](Context& context) { return vacation(context, *options); });
    add_review_fit(command);
    add_review_notes(command);
}

}  // namespace cli
