// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/places.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/figures.hpp"
#include "cli/welcome.hpp"

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
    std::optional<practice::Counts> counts;  // absent: nothing has been recorded yet
    std::size_t due = 0;
    std::size_t today = 0;   // attempts
    std::size_t failed = 0;  // tests of the current problem that failed last
    bool solved = false;     // the current problem, not due again
};

bool is_solved(const Context& context, const practice::History& history,
               const std::string& folder) {
    if (folder.empty()) return false;
    const std::filesystem::path problem = context.workspace()->problem_of(folder);
    const auto last =
        history.attempts({.problem = problem.filename().string(), .since = {}, .limit = 1});
    return !last.empty() && last.front().verdict == judge::Verdict::accepted;
}

// What the history says. It is not made by looking.
void look_back(const Context& context, Overview& seen) {
    std::error_code error;
    if (!std::filesystem::exists(history_file(), error)) return;
    const Journal journal(context);
    if (journal.history() == nullptr) return;
    const practice::History& history = *journal.history();
    const practice::Scheduling how = scheduling(context, history);
    seen.counts = history.counts();
    seen.due = practice::Deck(history, how).queue(now()).size();
    const auto morning = how.calendar.start_of(how.calendar.day_of(now()));
    seen.today = history.attempts({.problem = {}, .since = morning}).size();
    seen.solved = is_solved(context, history, seen.current);
}

// The one thing to do next.
std::string suggestion(const Overview& seen) {
    if (seen.workspace.empty()) return "spar init practice && cd practice && spar pick next";
    if (seen.due > 0) return "spar review next";
    if (seen.current.empty() || seen.solved) return "spar pick next";
    return seen.failed > 0 ? "spar test --only failed" : "spar test";
}

Overview look(Context& context) {
    Overview seen;
    seen.problems = context.bank().entries().size();
    if (const auto& workspace = context.workspace()) {
        seen.workspace = workspace->root().string();
        seen.folders = workspace->folders();
        std::error_code error;
        seen.current = workspace->folder_of(std::filesystem::current_path(error));
        if (!workspace->has_folder(seen.current)) seen.current = workspace->last();
        seen.failed = seen.current.empty() ? 0 : workspace->failed(seen.current).size();
    }
    look_back(context, seen);
    seen.suggestion = suggestion(seen);
    return seen;
}

Json to_json(const Overview& seen) {
    return Json::object({{"schema", Json::string("spar.home/1")},
                         {"workspace", Json::string_or_null(seen.workspace)},
                         {"current", Json::string_or_null(seen.current)},
                         {"picked", Json::strings(seen.folders)},
                         {"problems", Json::integer(static_cast<std::int64_t>(seen.problems))},
                         {"due", Json::integer(static_cast<std::int64_t>(seen.due))},
                         {"attempts", Json::integer(seen.counts ? seen.counts->attempts : 0)},
                         {"solved", Json::integer(seen.counts ? seen.counts->problems : 0)},
                         {"today", Json::integer(static_cast<std::int64_t>(seen.today))},
                         {"suggestion", Json::string(seen.suggestion)}});
}

}  // namespace

int home(Context& context) {
    if (is_first_time(context)) return welcome(context);
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
    row("bank", fmt::format("{} problems (spar list), and questions (spar quiz)", seen.problems));
    if (!seen.workspace.empty())
        row("picked", seen.folders.empty()
                          ? "nothing yet"
                          : ui::printable(fmt::format("{}", fmt::join(seen.folders, ", "))));
    if (!seen.current.empty()) row("current", ui::printable(seen.current));
    if (seen.counts)
        row("so far", fmt::format("{} solved, {} attempts ({} today)", seen.counts->problems,
                                  seen.counts->attempts, seen.today));
    if (seen.counts)
        row("due", seen.due == 0
                       ? "nothing"
                       : fmt::format("{} (spar review)", view::counted(seen.due, "card")));
    row("next", ui::paint(screen, ui::Role::accent, seen.suggestion));
    context.print("\nspar --help lists the commands.");
    return kOk;
}

}  // namespace cli
