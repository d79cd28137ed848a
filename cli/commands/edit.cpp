// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cstdlib>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/desk.hpp"
#include "cli/editor.hpp"
#include "cli/exit_code.hpp"
#include "cli/select.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

struct Options {
    std::string selector;
    std::string language;
    bool cases = false;
};

std::string editor_command(const Context& context) {
    if (const std::string& set = context.config().value("editor"); !set.empty()) return set;
    for (const char* name : {"VISUAL", "EDITOR"})
        if (const char* value = std::getenv(name); value != nullptr && *value != '\0') return value;
    throw judge::UserError(
        judge::Fault::usage,
        "no editor is set; `spar config set editor \"code --wait\"` or export EDITOR");
}

int edit(Context& context, const Options& options) {
    const Workspace& workspace = context.need_workspace();
    const Selection selection = select(context, options.selector);
    if (selection.folder.empty())
        throw judge::UserError(
            judge::Fault::not_found,
            fmt::format("{}: not picked in this workspace; `spar pick {}` takes it up",
                        selection.name(), selection.name()));
    const auto folder = workspace.path_of(selection.folder);
    const auto file =
        options.cases ? folder / "cases.txt" : find_solution(folder, options.language);
    workspace.remember_last(selection.folder);
    if (context.json()) {
        context.print(ui::Json::object(
            {{"schema", ui::Json::string("spar.edit/1")},
             {"command", ui::Json::strings(split_command(editor_command(context)))},
             {"file", ui::Json::string(file.string())}}));
        return kOk;
    }
    const int code = run_editor(split_command(editor_command(context)), file);
    if (code != 0) context.warn(fmt::format("the editor ended with exit code {}", code));
    return code == 0 ? kOk : kState;
}

}  // namespace

void add_edit(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("edit", "e", "Open your solution in your editor")
        .positional("PROBLEM", options->selector,
                    "A problem of the workspace; else the one we are in, else the last")
        .text("-l,--lang", options->language, "LANG", "Which solution, if there are several")
        .flag("--cases", options->cases, "Open cases.txt, your own cases")
        .footer(
            "The editor is the setting `editor`, else $VISUAL, else $EDITOR. With --json it is "
            "not\n"
            "started: the command and the file are printed.")
        .action([options](Context& context) { return edit(context, *options); });
}

}  // namespace cli
