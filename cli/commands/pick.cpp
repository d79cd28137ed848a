// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/select.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string selector;
    std::string language;
    bool fresh = false;
};

int pick(Context& context, const Options& options) {
    const Workspace& workspace = context.need_workspace();
    const Selection selection =
        select(context, options.selector.empty() ? "next" : options.selector);
    const judge::Problem problem = load(context, selection);
    const std::string& language =
        options.language.empty() ? context.config().value("language") : options.language;
    const Laid laid = lay_out(workspace, selection, problem, judge::language::toolchain(language),
                              options.fresh ? Existing::replace : Existing::keep);
    Journal(context).note(practice::event::kPick, problem.id);
    if (context.json()) {
        context.print(Json::object({{"schema", Json::string("spar.pick/1")},
                                    {"id", Json::string(problem.id)},
                                    {"alias", Json::string_or_null(selection.alias)},
                                    {"folder", Json::string(laid.folder.string())},
                                    {"solution", Json::string(laid.solution.string())},
                                    {"created", Json::strings(laid.written)}}));
        return kOk;
    }
    context.print(laid.solution.string());
    const std::string news = laid.written.empty()
                                 ? "it was there already; nothing was changed"
                                 : fmt::format("wrote {}", fmt::join(laid.written, ", "));
    context.remark(
        fmt::format("{}: {}\nnext: spar show, spar edit, spar test", problem.title(), news));
    return kOk;
}

}  // namespace

void add_pick(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("pick", "p",
                 "Take a problem up: make its folder with a stub; prints the stub's path")
        .positional("PROBLEM", options->selector,
                    "Id, alias, number, prefix, a package's path, last, random; next if not given")
        .text("-l,--lang", options->language, "LANG",
              "The language of the stub; else the setting `language`")
        .flag("--fresh", options->fresh,
              "Begin again: a solution that is there becomes solution.<ext>.old")
        .footer("Examples:\n  spar pick pair-with-gap -l python3\n  $EDITOR $(spar pick next)")
        .action([options](Context& context) { return pick(context, *options); });
}

}  // namespace cli
