// SPDX-License-Identifier: MIT
#include "judge/exchange/export.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "judge/exchange/new_package.hpp"
#include "judge/exchange/unpack.hpp"
#include "judge/prove/programs.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace judge::exchange {
namespace {

namespace fs = std::filesystem;
using Notes = std::vector<std::string>;

constexpr std::array kModernParts = {
    "problem.yaml",     "statement",        "solution",         "data",       "input_validators",
    "output_validator", "static_validator", "submissions",      "generators", "include",
    "attachments",      "input_visualizer", "output_visualizer"};
constexpr std::array kLegacySubmissions = {"accepted", "partially_accepted", "wrong_answer",
                                           "time_limit_exceeded", "run_time_error"};

void copy_tree(const fs::path& from, const fs::path& to) {
    std::error_code error;
    if (!fs::exists(from, error)) return;
    if (fs::is_regular_file(from, error)) {
        fs::create_directories(to.parent_path(), error);
        fs::copy_file(from, to, error);
        return;
    }
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_regular_file() || name.starts_with('.') ||
            entry.path().string().find("__pycache__") != std::string::npos)
            continue;
        const fs::path target = to / entry.path().lexically_relative(from);
        fs::create_directories(target.parent_path(), error);
        fs::copy_file(entry.path(), target, error);
        if (error)
            throw UserError(Fault::state, fmt::format("{}: cannot be written: {}", target.string(),
                                                      error.message()));
    }
}

Notes export_modern(const Problem& problem, const fs::path& to) {
    for (const char* part : kModernParts) copy_tree(problem.directory / part, to / part);
    std::error_code error;
    Notes notes;
    if (fs::exists(problem.directory / "interview", error))
        notes.push_back("interview/ is spar's own and was left out");
    return notes;
}

bool has_custom_validator(const Problem& problem) {
    return std::any_of(problem.output_validators.begin(), problem.output_validators.end(),
                       [](const OutputValidator& v) { return !v.is_default(); });
}

// Arguments stand in a list in 2025-09, and in one line before.
void legacy_groups(const Problem& problem, const fs::path& to, Notes& notes) {
    std::map<std::string, std::vector<std::string>> flags;  // directory → flags
    bool own = false;
    for (const TestCase& test : problem.tests) {
        const auto [at, is_new] = flags.emplace(test.group, test.output_validator_args);
        own = own || (!is_new && at->second != test.output_validator_args);
    }
    for (const auto& [group, words] : flags)
        if (!words.empty())
            write_atomically(to / "data" / group / "testdata.yaml",
                             fmt::format("output_validator_flags: {}\n", fmt::join(words, " ")));
    if (own)
        notes.push_back(
            "arguments of single tests were left out: the legacy format has them for groups only");
    for (const TestCase& test : problem.tests)
        if (!test.args.empty()) {
            notes.push_back(
                "arguments of the submission were left out: the legacy format has none");
            break;
        }
}

Notes export_legacy(const Problem& problem, const fs::path& to) {
    Notes notes;
    if (problem.type.submit_answer || problem.type.scoring)
        throw UserError(
            Fault::invalid_package,
            fmt::format("{}: only pass-fail problems can be written in the legacy format",
                        problem.id));
    const bool custom = has_custom_validator(problem);
    fs::create_directories(to);
    write_atomically(to / "problem.yaml", legacy_problem_yaml(problem, custom));
    for (const char* group : {"sample", "secret"})
        copy_tree(problem.directory / "data" / group, to / "data" / group);
    for (const auto& entry : fs::recursive_directory_iterator(to / "data")) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".yaml")) fs::remove(entry.path());
    }
    legacy_groups(problem, to, notes);
    copy_tree(problem.directory / "statement", to / "problem_statement");
    copy_tree(problem.directory / "input_validators", to / "input_validators");
    copy_tree(problem.directory / "include", to / "include");
    if (custom)
        copy_tree(problem.directory / "output_validator", to / "output_validators" / "validator");
    for (const char* kind : kLegacySubmissions)
        copy_tree(problem.directory / "submissions" / kind, to / "submissions" / kind);
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(problem.directory / "submissions", error))
        if (std::find(kLegacySubmissions.begin(), kLegacySubmissions.end(),
                      entry.path().filename().string()) == kLegacySubmissions.end())
            notes.push_back(
                fmt::format("submissions/{} was left out: the legacy format does not have it",
                            entry.path().filename().string()));
    for (const char* part : {"solution", "attachments", "generators", "interview"})
        if (fs::exists(problem.directory / part, error))
            notes.push_back(
                fmt::format("{}/ was left out: the legacy format does not have it", part));
    return notes;
}

void drop_empty(const fs::path& directory) {
    std::error_code error;
    std::vector<fs::path> all;
    for (const auto& entry : fs::recursive_directory_iterator(directory, error))
        all.push_back(entry.path());
    for (auto it = all.rbegin(); it != all.rend(); ++it)
        if (fs::is_directory(*it, error) && fs::is_empty(*it, error)) fs::remove(*it, error);
}

}  // namespace

std::string legacy_problem_yaml(const Problem& problem, bool custom_validation) {
    std::string text =
        "problem_format_version: legacy\nname: " + yaml_quoted(problem.title()) + "\n";
    if (!problem.uuid.empty()) text += "uuid: " + problem.uuid + "\n";
    if (!problem.authors.empty())
        text += fmt::format("author: {}\n",
                            yaml_quoted(fmt::format("{}", fmt::join(problem.authors, ", "))));
    if (!problem.source.empty()) text += "source: " + yaml_quoted(problem.source) + "\n";
    if (!problem.license.empty()) text += "license: " + problem.license + "\n";
    if (!problem.rights_owner.empty())
        text += "rights_owner: " + yaml_quoted(problem.rights_owner) + "\n";
    if (!problem.keywords.empty()) {
        std::vector<std::string> words = problem.keywords;
        for (std::string& word : words) std::replace(word.begin(), word.end(), ' ', '-');
        text +=
            fmt::format("keywords: {}\n", yaml_quoted(fmt::format("{}", fmt::join(words, " "))));
    }
    const std::string kind = problem.type.interactive  ? " interactive"
                             : problem.type.multi_pass ? " multi-pass"
                                                       : "";
    text += custom_validation ? "validation: custom" + kind + "\n" : "validation: default\n";
    text +=
        fmt::format("limits:\n  memory: {}\n  output: {}\n  code: {}\n", problem.limits.memory_mib,
                    problem.limits.output_mib, problem.limits.code_kib);
    return text;
}

std::vector<std::string> export_package(const Problem& problem, Target target, const fs::path& to) {
    std::error_code error;
    if (fs::exists(to, error))
        throw UserError(
            Fault::state,
            fmt::format("{}: there is something already; remove it, or choose another name",
                        to.string()));
    const bool zip = to.extension() == ".zip";
    const fs::path directory = zip ? fs::path(to.string() + ".files") : to;
    if (fs::exists(directory, error))
        throw UserError(
            Fault::state,
            fmt::format("{}: in the way of the archive's files; remove it", directory.string()));
    Notes notes = target == Target::kattis_legacy ? export_legacy(problem, directory)
                                                  : export_modern(problem, directory);
    drop_empty(directory);
    if (problem.limits.time && target == Target::kattis_legacy) {
        write_atomically(
            directory / ".timelimit",
            fmt::format("{}\n", static_cast<double>(problem.limits.time->count()) / 1'000));
        notes.push_back(
            "the time limit stands in .timelimit: problem.yaml of the legacy format has none");
    }
    if (!zip) return notes;
    pack_zip(directory, problem.id, to);
    fs::remove_all(directory, error);
    return notes;
}

}  // namespace judge::exchange
