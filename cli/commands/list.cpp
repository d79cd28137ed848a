// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/questions.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"

namespace cli {
namespace {

using judge::bank::Entry;
using ui::Json;

struct Options {
    std::string text, kind, level, topic, role;
};

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool mentions(const std::string& where, const std::string& what) {
    return what.empty() || lower(where).find(lower(what)) != std::string::npos;
}

bool any_mentions(const std::vector<std::string>& words, const std::string& what) {
    return what.empty() || std::any_of(words.begin(), words.end(),
                                       [&](const std::string& w) { return mentions(w, what); });
}

std::string kind_of(const Entry& entry) {
    const auto& interview = entry.summary.interview;
    return std::string(judge::name(interview ? interview->kind : judge::Kind::stdio));
}

std::string level_of(const Entry& entry) {
    const auto& interview = entry.summary.interview;
    return interview && interview->difficulty ? std::string(judge::name(*interview->difficulty))
                                              : "";
}

int minutes_of(const Entry& entry) {
    return entry.summary.interview ? entry.summary.interview->minutes : 0;
}

std::vector<std::string> topics_of(const Entry& entry) {
    std::vector<std::string> topics = entry.summary.keywords;
    if (const auto& interview = entry.summary.interview)
        for (const std::string& pattern : interview->patterns)
            if (std::find(topics.begin(), topics.end(), pattern) == topics.end())
                topics.push_back(pattern);
    return topics;
}

std::vector<std::string> roles_of(const Entry& entry) {
    return entry.summary.interview ? entry.summary.interview->roles : std::vector<std::string>{};
}

bool fits(const Entry& entry, const Options& options) {
    return (mentions(entry.id, options.text) || mentions(entry.alias, options.text) ||
            mentions(entry.summary.title(), options.text)) &&
           (options.kind.empty() || kind_of(entry) == options.kind) &&
           (options.level.empty() || level_of(entry) == options.level) &&
           any_mentions(topics_of(entry), options.topic) &&
           any_mentions(roles_of(entry), options.role);
}

using judge::theory::Question;

bool fits(const Question& question, const Options& options) {
    const bool kind =
        options.kind.empty() || options.kind == "question" || options.kind == name(question.kind);
    const bool topic =
        mentions(question.topic, options.topic) || any_mentions(question.tags, options.topic);
    return kind && topic && options.role.empty() &&
           (mentions(question.id, options.text) || mentions(question.title, options.text)) &&
           (options.level.empty() || options.level == name(question.level));
}

Json to_json(const Question& question) {
    return Json::object({{"id", Json::string(question.id)},
                         {"title", Json::string(question.title)},
                         {"topic", Json::string(question.topic)},
                         {"kind", Json::string(name(question.kind))},
                         {"level", Json::string(name(question.level))},
                         {"minutes", Json::integer(question.minutes)},
                         {"tags", Json::strings(question.tags)},
                         {"parameterised", Json::boolean(question.is_parameterised())},
                         {"path", Json::string(question.file.string())}});
}

ui::Row to_row(const Question& question) {
    return {"",
            ui::printable(question.id),
            ui::printable(question.title),
            std::string(name(question.kind)),
            std::string(name(question.level)),
            std::to_string(question.minutes)};
}

Json to_json(const Entry& entry, std::size_t number) {
    return Json::object(
        {{"number", Json::integer(static_cast<std::int64_t>(number))},
         {"id", Json::string(entry.id)},
         {"alias", Json::string_or_null(entry.alias)},
         {"title", Json::string(entry.summary.title())},
         {"kind", Json::string(kind_of(entry))},
         {"difficulty", Json::string_or_null(level_of(entry))},
         {"minutes", minutes_of(entry) > 0 ? Json::integer(minutes_of(entry)) : Json::null()},
         {"topics", Json::strings(topics_of(entry))},
         {"roles", Json::strings(roles_of(entry))},
         {"path", Json::string(entry.directory.string())}});
}

ui::Row to_row(const Entry& entry, std::size_t number) {
    return {std::to_string(number),
            ui::printable(entry.alias.empty() ? entry.id : entry.alias),
            ui::printable(entry.summary.title()),
            kind_of(entry),
            level_of(entry),
            minutes_of(entry) > 0 ? std::to_string(minutes_of(entry)) : ""};
}

constexpr int kNarrow = 72;  // a terminal below that has room for name, title and level only

void print_table(Context& context, std::vector<ui::Row> rows) {
    std::vector<ui::Column> columns = {
        {"#", ui::Align::right},  {"name"}, {"title", ui::Align::left, true}, {"kind"}, {"level"},
        {"min", ui::Align::right}};
    const ui::Screen& screen = context.screen();
    if (screen.terminal && screen.width < kNarrow) {
        columns = {columns[0], columns[1], columns[2], columns[4]};
        for (ui::Row& row : rows) row = {row[0], row[1], row[2], row[4]};
    }
    for (const std::string& row : ui::layout_table(columns, rows, screen, ui::Frame::none))
        context.print(row);
}

int list(Context& context, const Options& options) {
    std::vector<Json> objects;
    std::vector<ui::Row> rows;
    const auto& entries = context.bank().entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!fits(entries[i], options)) continue;
        objects.push_back(to_json(entries[i], i + 1));
        rows.push_back(to_row(entries[i], i + 1));
    }
    std::vector<Json> questions;
    const auto library = read_library(context);
    for (const Question& question : library.questions()) {
        if (!fits(question, options)) continue;
        questions.push_back(to_json(question));
        rows.push_back(to_row(question));
    }
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.list/1")},
                                    {"problems", Json::list(objects)},
                                    {"questions", Json::list(questions)}}));
    } else if (!rows.empty()) {
        print_table(context, rows);
    }
    if (rows.empty()) context.remark("no problem or question fits");
    return rows.empty() ? kNotFound : kOk;
}

}  // namespace

void add_list(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("list", "l", "List the problems and questions of the bank")
        .positional("TEXT", options->text, "Only names and titles with this in them")
        .choice(
            "--kind", options->kind,
            {"stdio", "function", "class", "ml", "competition", "debug", "sql", "question",
             "single", "multiple", "numeric", "formula", "ordering", "matching", "short", "free"},
            "Only this kind; `question` is any of the last eight")
        .choice("--level", options->level, {"easy", "medium", "hard"}, "Only this difficulty")
        .text("--topic", options->topic, "TOPIC", "Only this topic or pattern")
        .text("--role", options->role, "ROLE", "Only what is asked for this role")
        .footer("Examples:\n  spar list --level medium --topic tree\n  spar l gap --json")
        .action([options](Context& context) { return list(context, *options); });
}

}  // namespace cli
