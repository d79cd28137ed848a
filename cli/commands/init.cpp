// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string directory = ".";
};

int init(Context& context, const Options& options) {
    const auto made = Workspace::create(options.directory);
    const fs::path root = fs::canonical(options.directory);
    if (context.json()) {
        context.print(ui::Json::object({{"schema", ui::Json::string("spar.init/1")},
                                        {"workspace", ui::Json::string(root.string())},
                                        {"created", ui::Json::strings(made)}}));
        return kOk;
    }
    context.print(root.string());
    if (made.empty())
        context.remark("this is a workspace already; nothing was changed");
    else
        context.remark(
            fmt::format("a workspace; next: {}spar pick next",
                        options.directory == "." ? "" : "cd " + options.directory + " && "));
    return kOk;
}

}  // namespace

void add_init(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("init", "", "Make a workspace: a directory to practise in")
        .positional("DIR", options->directory, "Where; the current directory if not given")
        .footer("Nothing that exists is overwritten.\n\nExample:\n  spar init ~/practice")
        .action([options](Context& context) { return init(context, *options); });
}

}  // namespace cli
