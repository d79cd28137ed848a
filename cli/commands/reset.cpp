// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "cli/commands.hpp"
#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string selector;
    std::string language;
    bool yes = false;
};

bool agreed(const Context& context, const std::filesystem::path& solution) {
    context.remark(fmt::format("begin again with a fresh {}? what is there is kept as {}.old [y/N]",
                               solution.filename().string(), solution.filename().string()));
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

int reset(Context& context, const Options& options) {
    const Workspace& workspace = context.need_workspace();
    const Selection selection = select(context, options.selector);
    if (selection.folder.empty())
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("{}: not picked in this workspace; `spar pick {}` takes "
                                           "it up",
                                           selection.name(), selection.name()));
    const auto solution = find_solution(workspace.path_of(selection.folder), options.language);
    if (!options.yes) {
        if (::isatty(STDIN_FILENO) != 1)
            throw judge::UserError(judge::Fault::usage,
                                   "reset asks before it begins again; say --yes in a script");
        if (!agreed(context, solution)) {
            context.remark("nothing was changed");
            return kOk;
        }
    }
    const judge::Problem problem = load(context, selection);
    const std::string language = judge::language::read_submission(solution).language;
    const Laid laid = lay_out(workspace, selection, problem, judge::language::toolchain(language),
                              Existing::replace);
    Journal(context).note(practice::event::kReset, problem.id);
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.reset/1")},
                                    {"id", Json::string(problem.id)},
                                    {"solution", Json::string(laid.solution.string())},
                                    {"kept", Json::string(laid.solution.string() + ".old")}}));
    else
        context.print(laid.solution.string());
    return kOk;
}

}  // namespace

void add_reset(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("reset", "", "Begin a problem again from its stub; what was there is kept")
        .positional("PROBLEM", options->selector, "Which; the current one if not given")
        .text("-l,--lang", options->language, "LANG", "The solution in this language")
        .flag("-y,--yes", options->yes, "Do not ask")
        .footer(
            "The solution becomes solution.<ext>.old, in place of an older one.\n\n"
            "Example:\n  spar reset pair-with-gap --yes")
        .action([options](Context& context) { return reset(context, *options); });
}

}  // namespace cli
