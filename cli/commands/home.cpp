// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"

namespace cli {
namespace {

using ui::Json;

constexpr int kMargin = 13;  // before the text of a row

struct Overview {
    std::string workspace;             // empty if there is none
    std::vector<std::string> folders;  // picked problems
    std::string current;               // the one we are in, else the last
    std::size_t problems = 0;
    std::string suggestion;
};

Overview look(Context& context) {
    Overview seen;
    seen.problems = context.bank().entries().size();
    const auto& workspace = context.workspace();
    if (!workspace) {
        seen.suggestion = "spar init practice && cd practice && spar pick next";
        return seen;
    }
    seen.workspace = workspace->root().string();
    seen.folders = workspace->folders();
    std::error_code error;
    seen.current = workspace->folder_of(std::filesystem::current_path(error));
    if (!workspace->has_folder(seen.current)) seen.current = workspace->last();
    if (seen.current.empty())
        seen.suggestion = "spar pick next";
    else
        seen.suggestion =
            workspace->failed(seen.current).empty() ? "spar test" : "spar test --only failed";
    return seen;
}

Json to_json(const Overview& seen) {
    return Json::object({{"schema", Json::string("spar.home/1")},
                         {"workspace", Json::string_or_null(seen.workspace)},
                         {"current", Json::string_or_null(seen.current)},
                         {"picked", Json::strings(seen.folders)},
                         {"problems", Json::integer(static_cast<std::int64_t>(seen.problems))},
                         {"suggestion", Json::string(seen.suggestion)}});
}

}  // namespace

int home(Context& context) {
    const Overview seen = look(context);
    if (context.json()) {
        context.print(to_json(seen));
        return kOk;
    }
    const ui::Screen& screen = context.screen();
    const auto row = [&](std::string_view label, const std::string& text) {
        bool first = true;
        for (const std::string& part : ui::wrap(text, screen.width - kMargin)) {
            const std::string start = fmt::format("{:<10}", first ? label : "");
            context.print(fmt::format("  {} {}", ui::paint(screen, ui::Role::faint, start), part));
            first = false;
        }
    };
    context.print(ui::paint(screen, ui::Role::strong, "spar") +
                  ", a sparring partner for technical interviews");
    row("workspace", seen.workspace.empty() ? "none here" : ui::printable(seen.workspace));
    row("bank", fmt::format("{} problems (spar list)", seen.problems));
    if (!seen.workspace.empty())
        row("picked", seen.folders.empty()
                          ? "nothing yet"
                          : ui::printable(fmt::format("{}", fmt::join(seen.folders, ", "))));
    if (!seen.current.empty()) row("current", ui::printable(seen.current));
    row("next", ui::paint(screen, ui::Role::accent, seen.suggestion));
    context.print("\nspar --help lists the commands.");
    return kOk;
}

}  // namespace cli
