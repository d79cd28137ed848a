// SPDX-License-Identifier: MIT
// What an interview needs beside the problem: hints, a rubric, follow-ups, clarifications.
#include <fmt/format.h>

#include <algorithm>

#include "judge/bank/bank.hpp"
#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kId = "interview";

void want(const Subject& subject, bool there, const char* message, const char* file,
          const char* remedy) {
    if (!there) subject.findings.add({"interview/complete", Level::warning, message, file, remedy});
}

// A hint that tells more should not be shorter than none.
bool has_blank(const std::vector<std::string>& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [](const std::string& text) { return trim(text).empty(); });
}

// Aliases and ids of the bank in which this package stands.
std::vector<std::string> known_names(const Subject& subject) {
    std::vector<std::string> names;
    const fs::path bank =
        fs::absolute(subject.problem.directory).lexically_normal().parent_path().parent_path();
    std::vector<fs::path> roots = {bank};
    try {
        roots.push_back(shipped("problems"));
    } catch (const UserError&) {
        roots.resize(1);  // spar runs without its bank
    }
    for (const fs::path& root : roots) {
        const bank::Bank all({root});
        for (const auto& entry : all.entries()) {
            names.push_back(entry.id);
            if (!entry.alias.empty()) names.push_back(entry.alias);
        }
    }
    return names;
}

void check_similar(const Subject& subject) {
    const auto& similar = subject.problem.interview->similar;
    if (similar.empty()) return;
    const auto names = known_names(subject);
    for (const std::string& name : similar)
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            const auto meant = did_you_mean(name, names);
            subject.findings.add(
                {"interview/similar", Level::warning,
                 fmt::format("\"{}\" is no problem of the bank{}", name,
                             meant ? fmt::format("; did you mean \"{}\"?", *meant) : ""),
                 "interview/interview.yaml", "name problems that there are: alias or id"});
        }
}

void check_rubric(const Subject& subject) {
    const fs::path path = subject.problem.directory / "interview" / "rubric.yaml";
    std::error_code error;
    if (!fs::exists(path, error)) {
        want(subject, false, "there is no rubric", "interview/rubric.yaml",
             "list what a good answer shows under communication, problem_solving, "
             "technical_competency and testing");
        return;
    }
    const YamlDocument document = YamlDocument::read(path);
    const YamlField root = document.root();
    for (const char* part : {"communication", "problem_solving", "technical_competency", "testing"})
        if (!root.is_map() || !root.find(part) || root[part].strings().empty())
            subject.findings.add({"interview/rubric", Level::warning,
                                  fmt::format("it says nothing about {}", part),
                                  "interview/rubric.yaml", "list what a good answer shows"});
}

}  // namespace

void check_interview(const Subject& subject) {
    if (!subject.is_interview()) return;
    const Interview& interview = *subject.problem.interview;
    const char* const yaml = "interview/interview.yaml";
    want(subject, !interview.alias.empty(), "there is no alias", yaml,
         "add a readable name: alias: two-words");
    want(subject, interview.difficulty.has_value(), "there is no difficulty", yaml,
         "add difficulty: easy, medium or hard");
    want(subject, interview.minutes > 0, "there is no target time", yaml,
         "add minutes: how long a good candidate takes");
    if (interview.kind != Kind::competition) {
        want(subject, !interview.target_time.empty(), "there is no target cost", yaml,
             "add target: {time: n log n}");
        want(subject, !interview.target_time.empty() ? !interview.growth_sizes.empty() : true,
             "there is no ladder of sizes to measure the target cost on", yaml,
             "add growth: {sizes: [...], generator: ...}");
    }
    want(subject, interview.clarifications.size() >= 3, "there are fewer than 3 clarifications",
         yaml, "add what a candidate should ask, and the answers");
    want(subject, !trim(interview.brief).empty(), "there is no brief", "interview/brief.en.md",
         "write how an interviewer would put the task in three sentences");
    want(subject, interview.hints.size() >= 3 && !has_blank(interview.hints),
         "there are fewer than 3 hints", "interview/hints",
         "add a ladder of hints, from a nudge to the idea");
    want(subject, interview.followups.size() >= 2 && !has_blank(interview.followups),
         "there are fewer than 2 follow-ups", "interview/followups",
         "add questions for who is done early");
    const std::string solution =
        contents(subject.problem.directory / "solution" / "solution.en.md");
    want(subject, !trim(solution).empty(), "there is no editorial", "solution/solution.en.md",
         "explain the solution and its cost");
    check_rubric(subject);
    check_similar(subject);
    if (subject.findings.complaints(kId) == 0)
        subject.findings.good(
            kId,
            fmt::format("complete: {} clarifications, {} hints, {} follow-ups, rubric, editorial",
                        interview.clarifications.size(), interview.hints.size(),
                        interview.followups.size()));
}

}  // namespace judge::prove
