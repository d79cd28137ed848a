// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/markdown.hpp"
#include "judge/bank/package.hpp"
#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"
#include "practice/deck.hpp"
#include "practice/uuid.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using ui::Json;

struct Options {
    std::string selector;
    std::string language;
    bool give_up = false;
};

// Solved, and not yet due to be solved once more.
bool is_free(const Context& context, const practice::History& history, const std::string& problem) {
    bool solved = false;
    for (const practice::Attempt& attempt : history.attempts({.problem = problem}))
        solved = solved || attempt.verdict == judge::Verdict::accepted;
    if (!solved) return false;
    const practice::Deck deck(history, scheduling(context, history));
    const auto* card = deck.find({practice::CardKind::problem, problem});
    return card == nullptr || !practice::Deck::is_due(*card, now());
}

bool rated_today(const Context& context, const practice::History& history,
                 const practice::CardKey& card) {
    const auto last = history.last_review(card);
    return last && calendar(context).days_between(last->at, now()) == 0;
}

void record_look(const Context& context, const Journal& journal, const std::string& problem,
                 bool gave_up) {
    const practice::Moment at = now();
    practice::Entries entries;
    entries.events.push_back({practice::new_uuid(at), at, std::string(practice::event::kSolution),
                              problem, "", fmt::format(R"({{"gave_up":{}}})", gave_up)});
    const practice::CardKey card{practice::CardKind::problem, problem};
    const bool rate =
        gave_up && journal.history() != nullptr && !rated_today(context, *journal.history(), card);
    if (rate)
        entries.reviews.push_back(
            {.id = practice::new_uuid(at),
             .at = at,
             .card = card,
             .rating = practice::Rating::again,
             .suggested = practice::Rating::again,
             .reason = "gave up: the solution was looked at before it was solved",
             .attempt = ""});
    if (journal.record(entries) && rate)
        context.remark("rated again: it comes back soon (spar review)");
}

// The package's own solution: in the wanted language if there is one, else the first.
fs::path reference(const judge::Problem& problem, const std::string& language) {
    fs::path first;
    for (const auto& stated : judge::bank::stated_submissions(problem)) {
        if (!stated.name.starts_with("accepted/") || !fs::is_regular_file(stated.path)) continue;
        if (judge::language::read_submission(stated.path).language == language) return stated.path;
        if (first.empty()) first = stated.path;
    }
    return first;
}

std::string editorial(const judge::Problem& problem) {
    const fs::path file = problem.directory / "solution" / "solution.en.md";
    std::error_code error;
    return fs::is_regular_file(file, error) ? judge::read_source(file).text : "";
}

int solution(Context& context, const Options& options) {
    const Selection selection = select(context, options.selector);
    const judge::Problem problem = load(context, selection);
    const Journal journal(context);
    const bool open =
        journal.history() != nullptr && is_free(context, *journal.history(), problem.id);
    if (!open && !options.give_up)
        throw judge::UserError(
            judge::Fault::usage,
            fmt::format("{}: not solved yet; `spar hint` gives less away, `spar solution {} "
                        "--give-up` shows it and rates the problem again",
                        selection.name(), selection.name()));
    const std::string text = editorial(problem);
    const std::string& language =
        options.language.empty() ? context.config().value("language") : options.language;
    const fs::path file = reference(problem, judge::language::toolchain(language).id);
    if (text.empty() && file.empty())
        throw judge::UserError(judge::Fault::not_found,
                               selection.name() + ": the package brings no solution");
    record_look(context, journal, problem.id, !open);
    const std::string code = file.empty() ? "" : judge::read_source(file).text;
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.solution/1")},
                                    {"id", Json::string(problem.id)},
                                    {"gave_up", Json::boolean(!open)},
                                    {"markdown", Json::string_or_null(text)},
                                    {"file", Json::string_or_null(file.string())},
                                    {"code", Json::string_or_null(code)}}));
        return kOk;
    }
    if (!text.empty()) context.print(ui::render_markdown(text, context.screen()));
    if (file.empty()) return kOk;
    context.print("\n" + ui::paint(context.screen(), ui::Role::strong, file.filename().string()));
    context.print(ui::printable(code));
    return kOk;
}

}  // namespace

void add_solution(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("solution", "", "Show the solution of a problem that is solved, or given up")
        .positional("PROBLEM", options->selector, "Which; the current one if not given")
        .text("-l,--lang", options->language, "LANG", "The code in this language if there is one")
        .flag("--give-up", options->give_up, "Show it although the problem is not solved")
        .footer(
            "A problem that is due for review counts as not solved.\n\n"
            "Example:\n  spar solution pair-with-gap --give-up")
        .action([options](Context& context) { return solution(context, *options); });
}

}  // namespace cli
