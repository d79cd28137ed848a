// SPDX-License-Identifier: MIT
// Names, links and directories: what can be said of a package without reading a file of it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "judge/prove/subject.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

constexpr std::string_view kId = "layout";

const Names kVerdictDirectories = {"accepted",
                                   "rejected",
                                   "wrong_answer",
                                   "time_limit_exceeded",
                                   "run_time_error",
                                   "brute_force",
                                   "partially_accepted",
                                   "slow_accepted",
                                   "memory_limit_exceeded",
                                   "output_limit_exceeded",
                                   "compile_error",
                                   "compiler_error"};

const Names kTopDirectories = {"data",
                               "statement",
                               "problem_statement",
                               "solution",
                               "attachments",
                               "input_validators",
                               "include",
                               "output_validator",
                               "output_validators",
                               "submissions",
                               "generators",
                               "static_validator",
                               "input_visualizer",
                               "output_visualizer",
                               "graders",
                               "interview",
                               "answer_validators",
                               "problem_slide",
                               "input_format_validators"};

const Names kToolFiles = {".gitignore", ".git", ".timelimit", ".gitkeep", ".gitattributes"};

bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// ^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}$
bool is_allowed(const std::string& name) {
    const auto fits = [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '_' || c == '.' || c == '-';
    };
    return !name.empty() && name.size() <= 255 && name.front() != '.' && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), fits);
}

void check_link(const fs::path& root, const fs::path& link, Findings& findings) {
    const std::string file = link.lexically_relative(root).string();
    const auto complain = [&](std::string message) {
        findings.add(
            {"layout/links", Level::error, std::move(message), file,
             "put the file itself there, or link to a file of the package by a relative path"});
    };
    std::error_code error;
    const fs::path target = fs::read_symlink(link, error);
    if (target.is_absolute())
        return complain("this link is absolute: it leads elsewhere on other machines");
    const fs::path real = fs::canonical(link, error);
    if (error) return complain("this link leads nowhere: " + target.string());
    const fs::path inside = fs::canonical(root, error);
    const auto [end, rest] = std::mismatch(inside.begin(), inside.end(), real.begin(), real.end());
    if (end != inside.end()) complain("this link leads out of the package: " + target.string());
}

void check_name(const fs::path& root, const fs::path& path, Findings& findings) {
    const std::string name = path.filename().string();
    if (is_allowed(name) || contains(kToolFiles, name)) return;
    findings.add({"layout/names", Level::warning,
                  fmt::format("the format allows no such name: {}", excerpt(name, 80)),
                  path.lexically_relative(root).string(),
                  "use letters, digits, '_', '-' and '.' only, and no '.' or '-' in front"});
}

void check_entries(const fs::path& root, Findings& findings) {
    std::error_code error;
    for (fs::recursive_directory_iterator it(root, error), end; !error && it != end;
         it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (name == ".git" || name == "__pycache__") it.disable_recursion_pending();
        check_name(root, it->path(), findings);
        if (it->is_symlink()) check_link(root, it->path(), findings);
    }
}

// A directory that is nearly called like one that means something is a slip.
void check_known(const fs::path& root, const fs::path& below, const Names& known,
                 Findings& findings) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(root / below, error)) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_directory() || contains(known, name) || name.starts_with('.')) continue;
        const auto meant = did_you_mean(name, known);
        if (!meant) continue;
        findings.add(
            {"layout/directories", Level::warning,
             fmt::format("a directory \"{}\" means nothing; did you mean \"{}\"?", name, *meant),
             (below / name).string(), fmt::format("rename it to {}", *meant)});
    }
}

}  // namespace

void check_layout(const fs::path& directory, Findings& findings) {
    const std::string id = fs::weakly_canonical(fs::absolute(directory)).filename().string();
    const auto fits = [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0; };
    if (id.empty() || !std::all_of(id.begin(), id.end(), fits))
        findings.add(
            {"layout/short-name", Level::error,
             fmt::format("the directory's name \"{}\" is the problem's short name, and must be of "
                         "a-z and 0-9 only",
                         id),
             "",
             "rename the directory; a readable name goes into interview/interview.yaml as alias"});
    check_entries(directory, findings);
    check_known(directory, "", kTopDirectories, findings);
    check_known(directory, "submissions", kVerdictDirectories, findings);
    if (findings.complaints(kId) == 0)
        findings.good(kId, "names, links and directories are as the format has them");
}

}  // namespace judge::prove
