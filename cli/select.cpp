// SPDX-License-Identifier: MIT
#include "cli/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "judge/bank/package.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Fault;
using judge::UserError;
using judge::bank::Entry;

bool is_package(const fs::path& path) {
    std::error_code error;
    return fs::exists(path / "problem.yaml", error);
}

Selection selection_of(const Context& context, const fs::path& package, const std::string& id,
                       const std::string& alias) {
    Selection out{.package = package, .id = id, .alias = alias, .folder = {}};
    if (const auto& workspace = context.workspace(); workspace && workspace->has_folder(out.name()))
        out.folder = out.name();
    return out;
}

Selection of_entry(const Context& context, const Entry& entry) {
    return selection_of(context, entry.directory, entry.id, entry.alias);
}

Selection of_path(const Context& context, const fs::path& path) {
    const fs::path directory = fs::canonical(path);
    const judge::Problem summary = judge::bank::read_summary(directory);
    return selection_of(context, directory, summary.id,
                        summary.interview ? summary.interview->alias : "");
}

// Why a path is no package: it is something else, it cannot be followed, or it is not there.
[[noreturn]] void refuse_path(const std::string& text) {
    std::error_code error;
    const fs::file_status status = fs::status(text, error);
    if (fs::is_directory(status))
        throw UserError(Fault::invalid_package,
                        fmt::format("{}: not a problem package (no problem.yaml in it)", text));
    if (fs::exists(status))
        throw UserError(Fault::invalid_package,
                        fmt::format("{}: not a directory; a problem package is one", text));
    if (error && error != std::errc::no_such_file_or_directory)
        throw UserError(Fault::invalid_package, fmt::format("{}: {}", text, error.message()));
    throw UserError(Fault::not_found, fmt::format("{}: there is no such directory", text));
}

Selection of_name(Context& context, std::string_view name) {
    const std::string text(name);
    const bool path_like = text.find('/') != std::string::npos || text == "..";
    if (is_package(text)) return of_path(context, text);
    if (path_like) refuse_path(text);
    return of_entry(context, context.bank().find(name));
}

Selection of_folder(Context& context, const std::string& folder) {
    Selection out = of_name(context, context.need_workspace().problem_of(folder));
    out.folder = folder;
    return out;
}

bool is_for_role(const Context& context, const Entry& entry) {
    const std::string& role = context.config().value("role");
    if (role.empty() || !entry.summary.interview) return true;
    const auto& roles = entry.summary.interview->roles;
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

// Problems that have no folder in the workspace yet: those for the candidate's role first, and of
// those the easiest.
std::vector<const Entry*> untouched(Context& context) {
    std::vector<const Entry*> out;
    for (const Entry& entry : context.bank().entries())
        if (of_entry(context, entry).folder.empty()) out.push_back(&entry);
    const auto level = [&](const Entry* e) {
        const auto& interview = e->summary.interview;
        const int minutes = interview && interview->minutes > 0 ? interview->minutes : 999;
        return std::tuple(!is_for_role(context, *e),
                          interview ? interview->difficulty.value_or(judge::Difficulty::hard)
                                    : judge::Difficulty::hard,
                          minutes);
    };
    std::stable_sort(out.begin(), out.end(), [&](auto* a, auto* b) { return level(a) < level(b); });
    return out;
}

Selection next(Context& context) {
    const auto left = untouched(context);
    if (left.empty())
        throw UserError(Fault::not_found,
                        "next: every problem of the bank has a folder in this workspace already");
    return of_entry(context, *left.front());
}

Selection random_one(Context& context) {
    auto choices = untouched(context);
    if (choices.empty())
        for (const Entry& entry : context.bank().entries()) choices.push_back(&entry);
    if (choices.empty()) throw UserError(Fault::not_found, "random: the bank is empty");
    std::random_device seed;
    return of_entry(
        context, *choices[std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(seed)]);
}

std::string current_folder(const Context& context) {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    return error || !context.workspace() ? "" : context.workspace()->folder_of(here);
}

Selection here(Context& context) {
    if (const std::string folder = current_folder(context); !folder.empty())
        return of_folder(context, folder);
    if (is_package(".")) return of_path(context, ".");
    throw UserError(
        Fault::not_found,
        ".: this directory is neither a problem's folder of a workspace nor a problem package");
}

Selection last(Context& context) {
    const std::string folder = context.need_workspace().last();
    if (folder.empty())
        throw UserError(
            Fault::not_found,
            "last: nothing has been picked in this workspace yet; `spar pick next` begins");
    return of_folder(context, folder);
}

Selection unnamed(Context& context) {
    if (!current_folder(context).empty() || is_package(".")) return here(context);
    if (context.workspace() && !context.workspace()->last().empty()) return last(context);
    throw UserError(Fault::not_found,
                    "no problem is named; `spar list` shows them, `spar pick NAME` takes one up");
}

}  // namespace

Selection select(Context& context, std::string_view selector) {
    if (selector.empty()) return unnamed(context);
    if (selector == ".") return here(context);
    if (selector == "last") return last(context);
    if (selector == "next") return next(context);
    if (selector == "random") return random_one(context);
    if (const auto& workspace = context.workspace(); workspace && workspace->has_folder(selector))
        return of_folder(context, std::string(selector));
    return of_name(context, selector);
}

bool is_reserved_selector(std::string_view word) {
    return word.empty() || word == "." || word == "last" || word == "next" || word == "random";
}

judge::Problem load(Context& context, const Selection& selection) {
    return judge::bank::read_package(selection.package,
                                     [&context](const std::string& text) { context.warn(text); });
}

bool is_bundled(const fs::path& package) {
    std::error_code error;
    const fs::path inside =
        fs::weakly_canonical(package, error)
            .lexically_relative(fs::weakly_canonical(judge::shipped("problems"), error));
    return !error && !inside.empty() && *inside.begin() != "..";
}

}  // namespace cli
