// SPDX-License-Identifier: MIT
// problem.yaml and the settings: what the reader bears with a warning, a proof does not.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/prove/subject.hpp"

namespace judge::prove {
namespace {

constexpr std::string_view kId = "metadata";

// Departures that other tools make on purpose, and that harm nobody.
bool is_mild(const std::string& warning, const Subject& subject) {
    constexpr std::array kMild = {"a key of BAPCtools",
                                  "no longer part of the format",
                                  "a key of an early draft",
                                  "a draft is read as",
                                  "is hard to handle",
                                  "a multiple of time_resolution",
                                  "has no owner",
                                  "needs an owner",
                                  "one person each",
                                  "several types are written as a list",
                                  "it holds no tests",
                                  "there are no samples"};
    const auto said = [&](const char* words) { return warning.find(words) != std::string::npos; };
    if (std::any_of(kMild.begin(), kMild.end(), said)) return true;
    return subject.is_legacy() && said("\"uuid\" is missing");
}

// "path/problem.yaml:3:1: warning: words\n  …": the file's part.
std::string file_of(const std::string& warning, const Subject& subject) {
    const std::string root = subject.problem.directory.string() + "/";
    if (!warning.starts_with(root)) return {};
    const auto end = warning.find(':', root.size());
    return warning.substr(root.size(), end - root.size());
}

void check_names(const Subject& subject) {
    for (const auto& [language, title] : subject.problem.names)
        if (title.find('\\') != std::string::npos || title.find('$') != std::string::npos)
            subject.findings.add({"metadata/name", Level::warning,
                                  fmt::format("the name looks like LaTeX: {}", title),
                                  "problem.yaml",
                                  "a name is plain text: other tools show it as it stands"});
        else if (title.find('<') != std::string::npos)
            subject.findings.add({"metadata/name", Level::warning,
                                  fmt::format("the name looks like HTML: {}", title),
                                  "problem.yaml", "a name is plain text"});
}

void check_authors(const Subject& subject) {
    for (const std::string& author : subject.problem.authors)
        if (author.find_first_of(",&") != std::string::npos)
            subject.findings.add({"metadata/authors", Level::warning,
                                  fmt::format("one author's name seems to be several: {}", author),
                                  "problem.yaml", "write a list, one name each"});
}

void check_license(const Subject& subject) {
    const Problem& problem = subject.problem;
    if (problem.license.empty() || problem.license == "unknown")
        subject.findings.add(
            {"metadata/license", Level::warning, "the licence is unknown", "problem.yaml",
             "say under which licence others may use this problem: license: cc by-sa"});
}

}  // namespace

void check_metadata(const Subject& subject, const std::vector<std::string>& warnings) {
    for (const std::string& warning : warnings)
        subject.findings.add({.id = "metadata/format",
                              .level = is_mild(warning, subject) ? Level::warning : Level::error,
                              .message = warning,
                              .file = file_of(warning, subject),
                              .remedy = "write it as the specification has it"});
    check_names(subject);
    check_authors(subject);
    check_license(subject);
    if (subject.findings.complaints(kId) == 0)
        subject.findings.good(kId,
                              "problem.yaml and the settings are as the specification has them");
}

}  // namespace judge::prove
