// SPDX-License-Identifier: MIT
#include "cli/welcome.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/places.hpp"
#include "cli/watch/loop.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWorkspace = "spar-practice";

// One of the choices by number or name; the first for Enter; nothing if there is no answer at all.
std::optional<std::string> ask(const Context& context, const std::string& question,
                               const std::vector<std::string>& choices) {
    context.remark(question);
    for (std::size_t i = 0; i < choices.size(); ++i)
        context.remark(fmt::format("  {} {}{}", i + 1, choices[i], i == 0 ? " (Enter)" : ""));
    for (std::string line; std::getline(std::cin, line);) {
        const std::string word(judge::trim(line));
        if (word.empty()) return choices.front();
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (word == std::to_string(i + 1) || word == choices[i]) return choices[i];
        context.remark(fmt::format("a number from 1 to {}", choices.size()));
    }
    return std::nullopt;
}

std::vector<std::string> languages() {
    std::vector<std::string> out;
    for (const auto& toolchain : judge::language::toolchains())
        if (toolchain.usable()) out.push_back(toolchain.id);
    std::stable_partition(out.begin(), out.end(), [](const auto& id) { return id == "cpp"; });
    return out;
}

// The roles that the bank's problems are asked for, the most frequent first.
std::vector<std::string> roles(Context& context) {
    std::map<std::string, int> counts;
    for (const judge::bank::Entry& entry : context.bank().entries())
        if (entry.summary.interview)
            for (const std::string& role : entry.summary.interview->roles) ++counts[role];
    std::vector<std::string> out;
    for (const auto& [role, count] : counts) out.push_back(role);
    std::ranges::stable_sort(out,
                             [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
    return out;
}

// A problem that can be begun in that language.
Laid first_problem(Context& context, const std::string& language) {
    const Workspace& workspace = context.need_workspace();
    const Selection selection = select(context, "next");
    const judge::Problem problem = load(context, selection);
    const Laid laid = lay_out(workspace, selection, problem, judge::language::toolchain(language),
                              Existing::keep);
    Journal(context).note(practice::event::kPick, problem.id);
    context.print(fmt::format("\n{}: {}", problem.title(), laid.solution.string()));
    return laid;
}

}  // namespace

bool is_first_time(const Context& context) {
    std::error_code error;
    return !context.json() && !context.workspace() && context.screen().terminal &&
           ::isatty(STDIN_FILENO) == 1 && !fs::exists(user_config_file(), error) &&
           !fs::exists(history_file(), error);
}

int welcome(Context& context) {
    context.print(
        "spar, a sparring partner for technical interviews\n\n"
        "Two questions, then your first problem. Nothing leaves this machine.\n");
    context.out().flush();
    const auto known = languages();
    const auto wanted = roles(context);
    if (known.empty() || wanted.empty()) {
        context.remark("there is no compiler or no problem here; spar doctor says what to do");
        return kState;
    }
    const auto language = ask(context, "In which language do you interview?", known);
    if (!language) return kOk;
    const auto role = ask(context, "What do you prepare for?", wanted);
    if (!role) return kOk;
    const fs::path file = user_config_file();
    set_in_file(file, config_key("language"), *language);
    set_in_file(file, config_key("role"), *role);
    (void)Workspace::create(kWorkspace);
    Globals globals = context.globals();
    globals.workspace = fs::absolute(kWorkspace).string();
    Context inside(globals, context.stop());  // with the settings and the workspace just made
    const Laid laid = first_problem(inside, *language);
    inside.print(fmt::format(
        "The statement is in README.md beside it. Open the solution in your editor: every save is\n"
        "judged here. Press Enter to begin, q to leave. Next time: cd {} && spar watch",
        kWorkspace));
    inside.out().flush();
    std::string line;
    if (!std::getline(std::cin, line) || line == "q") return kOk;
    return watch::watch(inside, {.selector = laid.folder.filename().string()});
}

}  // namespace cli
