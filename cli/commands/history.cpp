// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/select.hpp"
#include "cli/ui/diff.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "practice/transfer.hpp"

namespace cli {
namespace {

using practice::Attempt;
using ui::Json;

struct Options {
    std::string problem;
    int limit = 20;
    std::string first = "last";
    std::string second;
    std::string file;
    bool report = false;
};

// Enough of an id to name it: its end, which is random.
std::string short_id(const Attempt& attempt) {
    constexpr std::size_t kShort = 8;
    return attempt.id.substr(attempt.id.size() - kShort);
}

std::string minutes_text(const Attempt& attempt) {
    if (!attempt.active) return "";
    return fmt::format("{} min", std::chrono::ceil<std::chrono::minutes>(*attempt.active).count());
}

Json to_json(const Attempt& attempt) {
    return Json::object(
        {{"id", Json::string(attempt.id)},
         {"at_ms", Json::integer(practice::to_ms(attempt.at))},
         {"problem", Json::string(attempt.problem)},
         {"language", Json::string(attempt.language)},
         {"verdict", Json::string(code(attempt.verdict))},
         {"score", attempt.score ? Json::real(*attempt.score) : Json::null()},
         {"passed", Json::integer(attempt.passed)},
         {"tests", Json::integer(attempt.tests)},
         {"hints", Json::integer(attempt.hints)},
         {"solution_seen", Json::boolean(attempt.solution_seen)},
         {"active_ms", attempt.active ? Json::integer(attempt.active->count()) : Json::null()}});
}

// What an attempt's problem is called in the history: the id of a known problem, else the word as
// it is, for a problem that is no longer there.
std::string problem_id(Context& context, const std::string& selector) {
    if (selector.empty()) return "";
    try {
        return select(context, selector).id;
    } catch (const judge::UserError& e) {
        if (e.fault() != judge::Fault::not_found) throw;
        return selector;
    }
}

int list(Context& context, const Options& options) {
    const practice::History history;
    const auto attempts = history.attempts({.problem = problem_id(context, options.problem),
                                            .limit = options.limit == 0 ? -1 : options.limit});
    if (context.json()) {
        std::vector<Json> items;
        for (const Attempt& attempt : attempts) items.push_back(to_json(attempt));
        context.print(Json::object(
            {{"schema", Json::string("spar.history.list/1")}, {"attempts", Json::list(items)}}));
        return kOk;
    }
    if (attempts.empty()) {
        context.remark("no attempt is recorded yet; `spar submit` in a workspace records one");
        return kOk;
    }
    std::vector<ui::Row> rows;
    for (const Attempt& attempt : attempts)
        rows.push_back(
            {short_id(attempt), practice::local_text(attempt.at),
             ui::printable_line(attempt.problem, context.screen().unicode), attempt.language,
             ui::paint(context.screen(),
                       attempt.verdict == judge::Verdict::accepted ? ui::Role::good : ui::Role::bad,
                       code(attempt.verdict)),
             fmt::format("{}/{}", attempt.passed, attempt.tests), minutes_text(attempt),
             attempt.solution_seen ? "solution" : std::to_string(attempt.hints)});
    for (const std::string& row : ui::layout_table({{"id", ui::Align::left, false},
                                                    {"when", ui::Align::left, false},
                                                    {"problem", ui::Align::left, true},
                                                    {"language", ui::Align::left, false},
                                                    {"", ui::Align::left, false},
                                                    {"passed", ui::Align::right, false},
                                                    {"time", ui::Align::right, false},
                                                    {"hints", ui::Align::right, false}},
                                                   rows, context.screen(), ui::Frame::none))
        context.print(row);
    return kOk;
}

Json files_json(const std::vector<judge::SourceFile>& files) {
    std::vector<Json> out;
    for (const judge::SourceFile& file : files)
        out.push_back(
            Json::object({{"name", Json::string(file.name)}, {"text", Json::string(file.text)}}));
    return Json::list(out);
}

int show(Context& context, const Options& options) {
    const practice::History history;
    const Attempt attempt = history.attempt(options.first);
    const practice::AttemptText text = history.text_of(attempt);
    if (options.report) {
        context.print(text.report);
        return kOk;
    }
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.history.show/1")},
                                    {"attempt", to_json(attempt)},
                                    {"files", files_json(text.files)},
                                    {"report", Json{text.report}}}));
        return kOk;
    }
    context.remark(fmt::format("{} · {} · {} · {} · {} of {} tests{}",
                               practice::local_text(attempt.at), attempt.problem, attempt.language,
                               words(attempt.verdict), attempt.passed, attempt.tests,
                               attempt.active ? " · " + minutes_text(attempt) : ""));
    for (const judge::SourceFile& file : text.files) {
        if (text.files.size() > 1)
            context.print(ui::paint(context.screen(), ui::Role::strong,
                                    ui::printable_line(file.name, context.screen().unicode)));
        context.print(ui::printable(file.text));
    }
    return kOk;
}

// One text of all files, so that a file that was renamed or added is seen as well.
std::string joined(const practice::AttemptText& text) {
    if (text.files.size() == 1) return text.files.front().text;
    std::string out;
    for (const judge::SourceFile& file : text.files) out += "== " + file.name + "\n" + file.text;
    return out;
}

// The attempt that B is compared with if only one is named: the one before it on that problem.
Attempt before(const practice::History& history, const Attempt& attempt) {
    bool passed = false;
    for (const Attempt& other : history.attempts({.problem = attempt.problem})) {
        if (passed) return other;
        passed = other.id == attempt.id;
    }
    throw judge::UserError(
        judge::Fault::not_found,
        fmt::format("{} is the first attempt on {}", short_id(attempt), attempt.problem));
}

int diff(Context& context, const Options& options) {
    const practice::History history;
    const bool two = !options.second.empty();
    const Attempt later = history.attempt(two ? options.second : options.first);
    const Attempt earlier = two ? history.attempt(options.first) : before(history, later);
    const auto lines = ui::unified(
        ui::diff_lines(joined(history.text_of(earlier)), joined(history.text_of(later))));
    const auto title = [](std::string_view mark, const Attempt& a) {
        return fmt::format("{} {} {} {} {}", mark, short_id(a), practice::local_text(a.at),
                           a.problem, code(a.verdict));
    };
    const ui::Screen& screen = context.screen();
    context.print(ui::paint(screen, ui::Role::strong, title("---", earlier)));
    context.print(ui::paint(screen, ui::Role::strong, title("+++", later)));
    for (const ui::DiffLine& line : lines) {
        const std::string text = ui::printable(line.text);
        switch (line.change) {
            case ui::Change::same: context.print(text); break;
            case ui::Change::removed: context.print(ui::paint(screen, ui::Role::bad, text)); break;
            case ui::Change::added: context.print(ui::paint(screen, ui::Role::good, text)); break;
        }
    }
    if (lines.empty()) context.remark("the same text");
    return kOk;
}

int export_to(Context& context, const Options& options) {
    const practice::History history;
    if (options.file.empty() || options.file == "-") {
        practice::export_history(history,
                                 [&](std::string_view line) { context.out().write(line); });
        return kOk;
    }
    std::string text;
    practice::export_history(history, [&](std::string_view line) { text += line; });
    judge::write_atomically(options.file, text);
    context.remark("written to " + options.file);
    return kOk;
}

practice::Imported import_file(const practice::History& history, const std::string& file) {
    if (file == "-") return practice::import_history(history, std::cin, "standard input");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw judge::UserError(judge::Fault::not_found, file + ": there is no such file to read");
    return practice::import_history(history, in, file);
}

int import_from(Context& context, const Options& options) {
    const auto imported = import_file(practice::History(), options.file);
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.history.import/1")},
                                    {"added", Json::integer(imported.added)},
                                    {"known", Json::integer(imported.known)},
                                    {"differing", Json::integer(imported.differing)}}));
    else
        context.print(fmt::format("{} new, {} known already", imported.added, imported.known));
    if (imported.differing > 0)
        context.warn(fmt::format("{} entries have the id of another one here; those here stay",
                                 imported.differing));
    return kOk;
}

}  // namespace

void add_history(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command("history", "", "Your attempts: list, show, compare, take along");
    const auto run_list = [options](Context& context) { return list(context, *options); };
    command.text("-p,--problem", options->problem, "PROBLEM", "Only attempts on this problem")
        .count("-n,--limit", options->limit, 1'000'000, "The latest so many (20); 0: all")
        .footer(
            "An attempt is named by either end of its id, or last.\n\n"
            "Examples:\n  spar history -p pair-with-gap\n  spar history diff last\n"
            "  spar history export | ssh desk spar history import -")
        .action(run_list);
    command.command("show", "What was handed in")
        .positional("ATTEMPT", options->first, "Which (last)")
        .flag("--report", options->report, "The report of the judge, as JSON, instead")
        .action([options](Context& context) { return show(context, *options); });
    command.command("diff", "What changed between two attempts")
        .positional("A", options->first, "Which (last); alone: compared with the one before it")
        .positional("B", options->second, "Another one")
        .action([options](Context& context) { return diff(context, *options); });
    command.command("export", "The whole history as JSON Lines")
        .positional("FILE", options->file, "Where to; standard output if not given")
        .action([options](Context& context) { return export_to(context, *options); });
    command.command("import", "Add what is not there yet from such a file")
        .required("FILE", options->file, "From where; - is standard input")
        .action([options](Context& context) { return import_from(context, *options); });
}

}  // namespace cli
