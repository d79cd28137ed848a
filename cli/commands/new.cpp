// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/ui/progress.hpp"
#include "judge/exchange/scaffold.hpp"
#include "judge/prove/fix.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using ui::Json;

struct Options {
    std::string name;
    std::string kind;
    std::string directory = ".";
};

// Asks on a terminal; elsewhere the default is taken.
std::string ask(Context& context, const std::string& question, const std::string& otherwise) {
    if (::isatty(STDIN_FILENO) == 0 || !context.talk_screen().terminal) return otherwise;
    fmt::print(stderr, "{} [{}] ", question, otherwise);
    std::string line;
    if (!std::getline(std::cin, line) || line.empty()) return otherwise;
    return line;
}

std::string kinds() {
    std::string text;
    for (const std::string& kind : judge::exchange::scaffold_kinds())
        text += (text.empty() ? "" : ", ") + kind;
    return text;
}

int make(Context& context, Options options) {
    if (options.name.empty())
        options.name = ask(context, "What is the problem called?", "New problem");
    if (options.kind.empty())
        options.kind = ask(context, fmt::format("Of which kind is it ({})?", kinds()), "stdio");
    const auto package = judge::exchange::scaffold(options.kind, options.name);
    const fs::path directory = judge::exchange::write_package(options.directory, package);
    std::vector<std::string> done;
    {
        ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
        progress.show("making its tests");
        done = judge::prove::fix(directory, {}, context.stop());
    }
    for (const std::string& line : done)
        if (line.starts_with("stopped: ")) context.warn(line);
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.new/1")},
                                    {"id", Json::string(package.id)},
                                    {"kind", Json::string(options.kind)},
                                    {"path", Json::string(directory.string())}}));
    else
        context.print(directory.string());
    context.remark(fmt::format(
        "a small whole package of kind {}: make it yours, then prove it with `spar verify {}`",
        options.kind, directory.string()));
    return kOk;
}

}  // namespace

void add_new(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("new", "",
                 "Make a new problem package that is proved as it stands, to be rewritten")
        .positional("NAME", options->name, "What people call it; asked for on a terminal")
        .choice("--kind", options->kind, judge::exchange::scaffold_kinds(),
                "What the candidate writes; asked for on a terminal, else stdio")
        .text("--in", options->directory, "DIR", "Where to make its directory (default: here)")
        .footer("Example:\n  spar new \"Two Lifts\" --kind signature && spar verify twolifts")
        .action([options](Context& context) { return make(context, *options); });
}

}  // namespace cli
