// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/questions.hpp"
#include "cli/select.hpp"
#include "cli/statement.hpp"
#include "cli/ui/markdown.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/question_view.hpp"
#include "judge/support/error.hpp"
#include "judge/theory/fill.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string selector;
    bool interview = false;
    bool tags = false;
    std::string seed;  // of a question's instance
    bool explain = false;
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

void print_faint(Context& context, const std::string& facts) {
    for (const std::string& part :
         ui::wrap(facts, std::min(context.screen().width, ui::kReadingWidth)))
        context.print(ui::paint(context.screen(), ui::Role::faint, part));
}

int show_question(Context& context, const judge::theory::Question& question,
                  const Options& options) {
    const auto instance = judge::theory::draw_instance(question, parse_seed(options.seed));
    if (context.json()) {
        context.print(view::question_json(question, instance, options.explain));
        return kOk;
    }
    const auto order = view::file_order(question, instance);
    std::string text = view::question_markdown(question, instance, order, false);
    if (options.explain)
        text += fmt::format("\n## Answer\n\n{}\n\n{}", right_answer(question, instance),
                            judge::theory::fill(question.explanation, instance.params));
    context.print(ui::render_markdown(text, context.screen()));
    const auto dot = ui::symbols(context.screen()).dot;
    std::string facts = view::question_facts(question, dot);
    if (question.is_parameterised() || question.shown > 0)
        facts += fmt::format("{}instance {} (--seed N draws another)", dot, instance.seed);
    if (options.tags) facts += fmt::format("\ntags: {}", fmt::join(question.tags, ", "));
    context.print("");
    print_faint(context, facts);
    if (!options.explain)
        context.remark(
            fmt::format("answer with: spar test {}{} --answer …  ({})", question.id,
                        instance.seed == 1 ? "" : fmt::format(" --seed {}", instance.seed),
                        view::answer_form(question)));
    return kOk;
}

int show(Context& context, const Options& options) {
    if (const auto question = find_question(context, options.selector))
        return show_question(context, *question, options);
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
    if (!facts.empty()) {
        context.print("");
        print_faint(context, facts);
    }
    return kOk;
}

}  // namespace

void add_show(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("show", "", "Show a problem's statement and samples, or a question")
        .positional("PROBLEM", options->selector,
                    "Id, alias, number, prefix, a package's path, last, next, random or .")
        .flag("--interview", options->interview, "The short version that an interviewer would say")
        .flag("--tags", options->tags, "Topics and patterns too (they give the idea away)")
        .text("--seed", options->seed, "N", "Of a question: which instance (1)")
        .flag("--explain", options->explain, "Of a question: the answer and why")
        .footer(
            "Examples:\n  spar show pair-with-gap\n  spar show next --interview\n"
            "  spar show prob-bayes-test --seed 7")
        .action([options](Context& context) { return show(context, *options); });
}

}  // namespace cli
