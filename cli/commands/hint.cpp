// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/select.hpp"
#include "cli/ui/markdown.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string selector;
    int number = 0;
};

// Which hint: the one asked for, else the first that this workspace has not shown yet; the last one
// stays.
std::size_t choose(const Context& context, const Selection& selection, const Options& options,
                   std::size_t count) {
    if (options.number > static_cast<int>(count))
        throw judge::UserError(
            judge::Fault::usage,
            fmt::format("{}: there {} only {} hint{}", selection.name(), count == 1 ? "is" : "are",
                        count, count == 1 ? "" : "s"));
    if (options.number > 0) return static_cast<std::size_t>(options.number);
    const std::size_t seen =
        selection.folder.empty() ? 0 : context.need_workspace().hints_seen(selection.folder);
    return std::min(seen + 1, count);
}

int hint(Context& context, const Options& options) {
    const Selection selection = select(context, options.selector);
    const judge::Problem problem = load(context, selection);
    if (!problem.interview || problem.interview->hints.empty())
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("{}: the package has no hints", selection.name()));
    const auto& hints = problem.interview->hints;
    const std::size_t number = choose(context, selection, options, hints.size());
    if (!selection.folder.empty()) {
        const Workspace& workspace = context.need_workspace();
        workspace.remember_hints_seen(selection.folder,
                                      std::max(number, workspace.hints_seen(selection.folder)));
        Journal(context).note(practice::event::kHint, problem.id,
                              fmt::format(R"({{"number":{}}})", number));
    }
    if (context.json()) {
        context.print(
            Json::object({{"schema", Json::string("spar.hint/1")},
                          {"id", Json::string(problem.id)},
                          {"number", Json::integer(static_cast<std::int64_t>(number))},
                          {"count", Json::integer(static_cast<std::int64_t>(hints.size()))},
                          {"markdown", Json::string(hints[number - 1])}}));
        return kOk;
    }
    context.print(ui::paint(context.screen(), ui::Role::strong,
                            fmt::format("Hint {} of {}", number, hints.size())) +
                  "\n\n");
    context.print(ui::render_markdown(hints[number - 1], context.screen()));
    context.remark(fmt::format("its price: a solution after it is rated {} at best{}",
                               practice::name(practice::best_after_hints(static_cast<int>(number))),
                               number == hints.size() ? "; that is the last one" : ""));
    return kOk;
}

}  // namespace

void add_hint(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("hint", "h", "Show the next hint, from a nudge to the whole idea")
        .positional("PROBLEM", options->selector,
                    "Id, alias, number, prefix, a package's path, last or .")
        .count("-n,--number", options->number, 99, "This hint instead of the next one")
        .footer(
            "Each call in a workspace goes one step further.\n\nExample:\n  spar hint "
            "pair-with-gap -n 1")
        .action([options](Context& context) { return hint(context, *options); });
}

}  // namespace cli
