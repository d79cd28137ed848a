// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/select.hpp"
#include "cli/statement.hpp"
#include "cli/ui/markdown.hpp"
#include "cli/ui/width.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string selector;
    bool interview = false;
    bool tags = false;
};

std::string text_of(const judge::Problem& problem, const Options& options) {
    if (!options.interview) return statement_markdown(problem);
    std::string brief = brief_markdown(problem);
    if (brief.empty())
        throw judge::UserError(
            judge::Fault::not_found,
            fmt::format("{}: the package has no interview version (interview/brief.en.md)",
                        problem.id));
    return brief;
}

// Patterns give the solution away; they are shown only when they are asked for.
std::string tags_line(const judge::Problem& problem) {
    std::vector<std::string> tags = problem.keywords;
    if (problem.interview)
        for (const std::string& pattern : problem.interview->patterns)
            if (std::find(tags.begin(), tags.end(), pattern) == tags.end()) tags.push_back(pattern);
    return tags.empty() ? "tags: none" : fmt::format("tags: {}", fmt::join(tags, ", "));
}

Json to_json(const judge::Problem& problem, const Selection& selection, const Options& options) {
    const auto& interview = problem.interview;
    const bool level = interview && interview->difficulty && !options.interview;
    return Json::object(
        {{"schema", Json::string("spar.problem/1")},
         {"id", Json::string(problem.id)},
         {"alias", Json::string_or_null(selection.alias)},
         {"title", Json::string(problem.title())},
         {"kind", Json::string(judge::name(interview ? interview->kind : judge::Kind::stdio))},
         {"difficulty", level ? Json::string(judge::name(*interview->difficulty)) : Json::null()},
         {"minutes",
          interview && interview->minutes > 0 ? Json::integer(interview->minutes) : Json::null()},
         {"time_limit_ms",
          problem.limits.time ? Json::integer(problem.limits.time->count()) : Json::null()},
         {"memory_limit_mib", Json::integer(problem.limits.memory_mib)},
         {"tests", Json::integer(static_cast<std::int64_t>(problem.tests.size()))},
         {"tags", options.tags ? Json::string(tags_line(problem).substr(6)) : Json::null()},
         {"path", Json::string(selection.package.string())},
         {"markdown", Json::string(text_of(problem, options))}});
}

int show(Context& context, const Options& options) {
    const Selection selection = select(context, options.selector);
    const judge::Problem problem = load(context, selection);
    if (context.json()) {
        context.print(to_json(problem, selection, options));
        return kOk;
    }
    context.print(ui::render_markdown(text_of(problem, options), context.screen()));
    std::string facts =
        options.interview ? "" : facts_line(problem, ui::symbols(context.screen()).dot);
    if (options.tags) facts += (facts.empty() ? "" : "\n") + tags_line(problem);
    if (!facts.empty()) context.print("");
    for (const std::string& part :
         ui::wrap(facts, std::min(context.screen().width, ui::kReadingWidth)))
        if (!facts.empty()) context.print(ui::paint(context.screen(), ui::Role::faint, part));
    return kOk;
}

}  // namespace

void add_show(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("show", "", "Show a problem's statement and samples")
        .positional("PROBLEM", options->selector,
                    "Id, alias, number, prefix, a package's path, last, next, random or .")
        .flag("--interview", options->interview, "The short version that an interviewer would say")
        .flag("--tags", options->tags, "Topics and patterns too (they give the idea away)")
        .footer("Examples:\n  spar show pair-with-gap\n  spar show next --interview")
        .action([options](Context& context) { return show(context, *options); });
}

}  // namespace cli
