// SPDX-License-Identifier: MIT
#include "cli/desk.hpp"

#include <fmt/format.h>

#include "cli/statement.hpp"
#include "judge/language/harness.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::language::Toolchain;

constexpr std::string_view kCasesBegin =
    "# Your own cases; `spar test` runs them after the samples. For each one:\n"
    "#\n"
    "#   input:\n";
constexpr std::string_view kCasesEnd =
    "#   output:\n"
    "#   what it should answer; leave it blank to ask the reference\n"
    "#\n"
    "# (without the # and the blanks before it)\n";

// The comment that begins a new cases.txt: how a case of this problem is written.
std::string first_cases(const judge::Problem& problem) {
    std::string_view input = "#   what your program reads, on the lines below\n";
    if (problem.is_signature())
        input = problem.interview->signature->is_class()
                    ? "#   a list of method names, below it a list of argument lists\n"
                    : "#   one value a line for each parameter: [1, 2, 3], or name = [1, 2, 3]\n";
    return fmt::format("{}{}{}", kCasesBegin, input, kCasesEnd);
}

constexpr std::string_view kCpp =
    "#include <bits/stdc++.h>\n"
    "using namespace std;\n"
    "\n"
    "// Read from cin, answer on cout. What goes to cerr is shown to you and not judged.\n"
    "int main() {\n"
    "    ios::sync_with_stdio(false);\n"
    "    cin.tie(nullptr);\n"
    "\n"
    "}\n";
constexpr std::string_view kC =
    "#include <stdio.h>\n"
    "\n"
    "// Read from stdin, answer on stdout. What goes to stderr is shown to you and not judged.\n"
    "int main(void) {\n"
    "    return 0;\n"
    "}\n";
constexpr std::string_view kPython =
    "import sys\n"
    "\n"
    "\n"
    "def main() -> None:\n"
    "    \"\"\"Read from sys.stdin, answer with print(). What goes to sys.stderr is shown to you "
    "and not judged.\"\"\"\n"
    "    lines = sys.stdin.read().splitlines()\n"
    "\n"
    "\n"
    "main()\n";

constexpr std::string_view kSql =
    "-- One query; it may read, and nothing else.\n"
    "SELECT 1;\n";

// What the package brings itself, attachments/templates/<language>/.
std::optional<std::string> package_template(const judge::Problem& problem,
                                            const Toolchain& toolchain) {
    const fs::path file = problem.directory / "attachments" / "templates" / toolchain.driver() /
                          toolchain.solution_file;
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return std::nullopt;
    return judge::read_source(file).text;
}

// The languages in which a debugging problem gives a program.
std::vector<std::string> given_languages(const judge::Problem& problem) {
    std::vector<std::string> names;
    for (const Toolchain& toolchain : judge::language::toolchains())
        if (toolchain.like.empty() && package_template(problem, toolchain))
            names.push_back(toolchain.id);
    return names;
}

void write_if_absent(const fs::path& file, const std::string& text, Laid& laid) {
    if (fs::exists(fs::symlink_status(file))) return;
    judge::write_atomically(file, text);
    laid.written.push_back(file.filename().string());
}

std::string readme(const judge::Problem& problem) {
    return fmt::format("<!-- {} ({}); {} -->\n\n{}", problem.id,
                       problem.license.empty() ? "no licence stated" : problem.license,
                       facts_line(problem, ", "), statement_markdown(problem));
}

void set_aside(const fs::path& solution) {
    std::error_code error;
    if (!fs::exists(solution, error)) return;
    fs::rename(solution, fs::path(solution) += ".old", error);
    if (error)
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{}: cannot be set aside: {}", solution.string(), error.message()));
}

}  // namespace

std::string stub(const judge::Problem& problem, const Toolchain& toolchain) {
    if (problem.interview && problem.interview->kind == judge::Kind::debug) {
        if (auto given = package_template(problem, toolchain)) return *given;
        throw judge::UserError(
            judge::Fault::usage,
            fmt::format(
                "{}: this problem gives no program to be repaired in {}; it gives one in {}",
                problem.id, toolchain.name, fmt::join(given_languages(problem), ", ")));
    }
    if (problem.is_signature()) {
        if (const auto harness =
                judge::language::harness(*problem.interview->signature, toolchain.id))
            return harness->stub.text;
        throw judge::UserError(judge::Fault::usage,
                               fmt::format("{}: this problem asks for a function, and there is no "
                                           "harness for {} yet; take cpp or python3",
                                           problem.id, toolchain.name));
    }
    if (auto own = package_template(problem, toolchain)) return *own;
    if (toolchain.id == "cpp") return std::string(kCpp);
    if (toolchain.id == "c") return std::string(kC);
    if (toolchain.id == "python3") return std::string(kPython);
    if (toolchain.id == "sql") return std::string(kSql);
    return "";
}

Laid lay_out(const Workspace& workspace, const Selection& selection, const judge::Problem& problem,
             const Toolchain& toolchain, Existing existing) {
    const std::string folder = selection.folder.empty() ? selection.name() : selection.folder;
    Laid laid{.folder = workspace.path_of(folder),
              .solution = workspace.path_of(folder) / toolchain.solution_file,
              .written = {}};
    const std::string first = stub(problem, toolchain);
    std::error_code error;
    fs::create_directories(laid.folder, error);
    if (error)
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{}: cannot be made: {}", laid.folder.string(), error.message()));
    if (existing == Existing::replace) set_aside(laid.solution);
    write_if_absent(laid.folder / "README.md", readme(problem), laid);
    write_if_absent(laid.solution, first, laid);
    write_if_absent(laid.folder / "cases.txt", first_cases(problem), laid);
    const bool by_name = selection.name() == folder && is_bundled(selection.package);
    workspace.remember_problem(folder, by_name ? selection.id : selection.package.string());
    workspace.remember_last(folder);
    return laid;
}

fs::path find_solution(const fs::path& folder, const std::string& language) {
    fs::path newest;
    std::vector<std::string> names;
    for (const Toolchain& toolchain : judge::language::toolchains()) {
        if (!language.empty() && toolchain.id != judge::language::toolchain(language).id) continue;
        names.push_back(toolchain.solution_file);
        const fs::path file = folder / toolchain.solution_file;
        std::error_code error;
        if (!fs::exists(file, error)) continue;
        if (newest.empty() || fs::last_write_time(file, error) > fs::last_write_time(newest, error))
            newest = file;
    }
    if (newest.empty())
        throw judge::UserError(
            judge::Fault::not_found,
            fmt::format("{}: no solution here ({}); `spar pick {}{}` makes one", folder.string(),
                        fmt::join(names, ", "), folder.filename().string(),
                        language.empty() ? "" : " -l " + language));
    return newest;
}

}  // namespace cli
