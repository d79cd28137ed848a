// SPDX-License-Identifier: MIT
#include "cli/mock/folder.hpp"

#include <fmt/format.h>

#include "cli/desk.hpp"
#include "cli/statement.hpp"
#include "judge/bank/package.hpp"
#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"
#include "judge/theory/random.hpp"

namespace cli::mock {
namespace {

namespace fs = std::filesystem;
using judge::language::Toolchain;
using practice::mock::Ask;
using practice::mock::Outline;
using practice::mock::Task;

constexpr std::string_view kCases =
    "# Cases that would catch a wrong solution. For each one three parts, without the # and "
    "blank:\n"
    "# input:\n"
    "# what the program reads (for a function: one value a line for each parameter)\n"
    "# output:\n"
    "# what it should answer; blank asks the reference\n";

struct Start {
    std::string name;  // of the solution it is taken from
    std::string text;
    const Toolchain* toolchain = nullptr;
};

// A wrong solution of the package, in the wanted language if there is one.
std::optional<Start> wrong_solution(const judge::Problem& problem, const Toolchain& wanted,
                                    std::uint64_t seed) {
    std::vector<judge::bank::StatedSubmission> liked;
    std::vector<judge::bank::StatedSubmission> others;
    for (auto& stated : judge::bank::stated_submissions(problem)) {
        if (!stated.name.starts_with("wrong_answer/") || !fs::is_regular_file(stated.path))
            continue;
        const Toolchain* toolchain = judge::language::toolchain_of(stated.path);
        if (toolchain == nullptr || !toolchain->usable()) continue;
        (toolchain->id == wanted.id ? liked : others).push_back(std::move(stated));
    }
    const auto& from = liked.empty() ? others : liked;
    if (from.empty()) return std::nullopt;
    judge::theory::Random random(seed, problem.id + "/debug");
    const auto& chosen = from[random.below(from.size())];
    return Start{chosen.name, judge::read_source(chosen.path).text,
                 judge::language::toolchain_of(chosen.path)};
}

Start start_of(const judge::Problem& problem, const Outline& outline, const Task& task) {
    const Toolchain& toolchain = judge::language::toolchain(outline.language);
    if (outline.parts[task.part].ask != Ask::debug)
        return {.name = "", .text = stub(problem, toolchain), .toolchain = &toolchain};
    if (problem.interview && problem.interview->kind == judge::Kind::debug)  // brings its own
        return {.name = "template", .text = stub(problem, toolchain), .toolchain = &toolchain};
    if (auto start = wrong_solution(problem, toolchain, outline.seed)) return *start;
    throw judge::UserError(
        judge::Fault::not_found,
        problem.id +
            ": the package has no wrong solution that could be mended; --problems names "
            "another one");
}

// The solution's own comments would give the mistake away: lines that are only a comment go.
std::string without_comments(const std::string& text, const Toolchain& toolchain) {
    const std::string_view mark = toolchain.id == "python3" ? "#" : "//";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        const std::size_t first = line.find_first_not_of(" \t");
        const bool comment =
            first != std::string_view::npos && line.substr(first).starts_with(mark);
        if (!comment) out.append(line).append("\n");
        at = end + 1;
    }
    return out;
}

void make(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw judge::UserError(judge::Fault::state, fmt::format("{}: cannot be made: {}",
                                                                folder.string(), error.message()));
}

std::string folder_name(const judge::Problem& problem) {
    return problem.interview && !problem.interview->alias.empty() ? problem.interview->alias
                                                                  : problem.id;
}

}  // namespace

fs::path new_directory(const Context& context, const std::string& format, practice::Moment now) {
    const fs::path base = context.workspace() ? context.workspace()->root() / "mocks"
                                              : judge::data_directory() / "mocks";
    std::string when = practice::local_text(now);  // "2026-11-22 18:04"
    for (char& c : when)
        if (c == ' ') c = 'T';
    std::erase(when, ':');
    fs::path path = base / fmt::format("{}-{}", when, format);
    for (int i = 2; fs::exists(path); ++i) path = base / fmt::format("{}-{}-{}", when, format, i);
    return path;
}

void lay_out(Context& context, Outline& outline) {
    for (Task& task : outline.tasks) {
        if (task.question) continue;
        const judge::Problem problem = judge::bank::read_package(
            task.path, [&](const std::string& text) { context.warn(text); });
        const Start start = start_of(problem, outline, task);
        task.start = start.name;
        const fs::path folder = fs::path(outline.directory) / folder_name(problem);
        make(folder);
        task.file = (folder / start.toolchain->solution_file).string();
        judge::write_atomically(task.file, start.name.empty()
                                               ? start.text
                                               : without_comments(start.text, *start.toolchain));
        judge::write_atomically(folder / "README.md", task_markdown(problem, task));
        judge::write_atomically(folder / "cases.txt", kCases);
    }
}

std::string task_markdown(const judge::Problem& problem, const Task& task) {
    const std::string brief = brief_markdown(problem);
    if (!task.start.empty())
        return statement_markdown(problem) +
               "\nA colleague's program for this is wrong. Find out why, show it with a case of "
               "your "
               "own, and mend it.\n";
    if (brief.empty()) return statement_markdown(problem);
    std::string out = brief;
    if (problem.is_signature())
        out += "\nThe file to begin with has the signature; the rest is for you to ask.\n";
    return out;
}

}  // namespace cli::mock
