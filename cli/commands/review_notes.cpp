// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/cards.hpp"
#include "cli/clock.hpp"
#include "cli/commands/review.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/select.hpp"
#include "cli/statement.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace cli {
namespace {

using practice::Note;
using ui::Json;

struct Options {
    std::string file;
};

std::string joined(const std::vector<std::string>& items, const char* between) {
    return fmt::format("{}", fmt::join(items, between));
}

// A problem as a note: what an interviewer would say, and how it is solved.
Note as_note(Context& context, const std::string& id) {
    const Selection selection = select(context, id);
    const judge::Problem problem = load(context, selection);
    Note note{.id = "problem:" + id, .front = problem.title(), .back = "", .tags = {"spar"}};
    if (const std::string brief = brief_markdown(problem); !brief.empty())
        note.front += "\n\n" + brief;
    if (!problem.interview) return note;
    const judge::Interview& interview = *problem.interview;
    note.back = joined(interview.patterns, ", ");
    if (!interview.target_time.empty()) note.back += "\nO(" + interview.target_time + ")";
    if (!interview.hints.empty()) note.back += "\n\n" + joined(interview.hints, "\n\n");
    for (std::string tag : interview.patterns) {
        std::ranges::replace(tag, ' ', '_');
        note.tags.push_back(tag);
    }
    return note;
}

int export_notes(Context& context, const Options& options) {
    const practice::History history;
    const practice::Deck deck(history, scheduling(context, history));
    std::vector<Note> out;
    for (const auto& [id, note] : practice::notes(history)) out.push_back(note);
    for (const practice::DeckCard& card : deck.cards()) {
        if (card.key.kind != practice::CardKind::problem) continue;
        try {
            out.push_back(as_note(context, card.key.id));
        } catch (const judge::UserError& e) {  // a package that is gone: the others still go along
            context.warn(fmt::format("{} is left out: {}", card.key.id, e.what()));
        }
    }
    const std::string text = practice::to_anki(out);
    if (options.file.empty() || options.file == "-") {
        context.print(text);
        return kOk;
    }
    judge::write_atomically(options.file, text);
    context.remark(
        fmt::format("{} cards written to {}; in Anki: File, Import", out.size(), options.file));
    return kOk;
}

int import_notes(Context& context, const Options& options) {
    constexpr std::size_t kMost = std::size_t{64} << 20;
    const judge::Source source = judge::read_source(options.file, kMost);
    const auto notes = practice::from_anki(source.text, options.file);
    std::vector<Note> own;
    for (const Note& note : notes)
        if (!note.id.starts_with("problem:")) own.push_back(note);  // ours, come back
    const std::size_t added = practice::add_notes(practice::History(), own, now());
    if (context.json())
        context.print(
            Json::object({{"schema", Json::string("spar.review.import/1")},
                          {"read", Json::integer(static_cast<std::int64_t>(notes.size()))},
                          {"added", Json::integer(static_cast<std::int64_t>(added))}}));
    else
        context.print(fmt::format("{} notes read, {} new or changed", notes.size(), added));
    return kOk;
}

}  // namespace

void add_review_notes(Arguments& review) {
    auto options = std::make_shared<Options>();
    review.command("import", "Notes from a text file that Anki exported (Notes in Plain Text)")
        .required("FILE", options->file, "The file")
        .footer("Reading it again adds what is new or changed. Their schedule begins anew.")
        .action([options](Context& context) { return import_notes(context, *options); });
    review.command("export", "Notes and problems as a text file that Anki imports")
        .positional("FILE", options->file, "Where to; standard output if not given")
        .action([options](Context& context) { return export_notes(context, *options); });
}

}  // namespace cli
