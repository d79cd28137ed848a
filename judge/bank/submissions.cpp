// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "judge/bank/complaint.hpp"
#include "judge/bank/glob.hpp"
#include "judge/bank/package_tree.hpp"
#include "judge/bank/submission_rules.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;
using Codes = std::vector<std::string>;

constexpr std::string_view kTag = "@EXPECTED_RESULTS@:";

// DOMjudge's names of verdicts, old and new; empty for CHECK-MANUALLY, which says nothing.
std::optional<Codes> codes_of_tag(const std::string& word) {
    static const std::map<std::string, Codes> kNames = {
        {"ACCEPTED", {"AC"}},
        {"CORRECT", {"AC"}},
        {"WRONG_ANSWER", {"WA"}},
        {"NO_OUTPUT", {"WA"}},
        {"OUTPUT_LIMIT", {"WA", "TLE", "RTE"}},
        {"OUTPUT_LIMIT_EXCEEDED", {"WA", "TLE", "RTE"}},
        {"TIMELIMIT", {"TLE"}},
        {"TIME_LIMIT_EXCEEDED", {"TLE"}},
        {"RUN_ERROR", {"RTE"}},
        {"RUNTIME_ERROR", {"RTE"}},
        {"RUN_TIME_ERROR", {"RTE"}},
        {"MEMORY_LIMIT", {"RTE"}},
        {"MEMORY_LIMIT_EXCEEDED", {"RTE"}},
        {"COMPILER_ERROR", {"CE"}},
        {"COMPILE_ERROR", {"CE"}},
        {"CHECK_MANUALLY", {}},
    };
    std::string name;
    for (const char c : word)
        name += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    const auto found = kNames.find(name);
    if (found == kNames.end()) return std::nullopt;
    return found->second;
}

// The verdicts that a tag in a source file names; empty if there is none.
Codes tagged(const fs::path& file, const std::string& text, const WarningSink& warn) {
    Codes codes;
    const auto at = text.find(kTag);
    if (at == std::string::npos) return codes;
    const auto start = at + kTag.size();
    std::string line = text.substr(start, text.find('\n', start) - start);
    std::replace(line.begin(), line.end(), ',', ' ');
    for (const std::string& word : split_words(line)) {
        if (word.starts_with("*/") || word.starts_with("-->")) break;  // the comment ends
        const auto named = codes_of_tag(word);
        if (named)
            codes.insert(codes.end(), named->begin(), named->end());
        else
            caution(warn, file,
                    fmt::format("{} names an unknown verdict \"{}\"", kTag, excerpt(word, 40)));
    }
    return codes;
}

// A tag in any source file of a submission. Binary, huge or unreadable files have none.
Codes find_tag(const PackageTree& tree, const fs::path& path) {
    if (tree.kind(path) == PackageTree::Kind::directory) {
        for (const auto& item : tree.list(path))
            if (Codes codes = find_tag(tree, path / item.name); !codes.empty()) return codes;
        return {};
    }
    try {
        return tagged(tree.full(path), tree.read(path).text, tree.warn());
    } catch (const UserError& e) {
        pass_on(tree.warn(), e.what());
        return {};
    }
}

// As DOMjudge does: in a directory that says it all, the tag is not looked at.
bool directory_decides(std::string_view directory) {
    return directory == "accepted" || directory == "wrong_answer" ||
           directory == "time_limit_exceeded" || directory == "run_time_error";
}

void apply(const SubmissionRule& rule, StatedSubmission& submission, const WarningSink& warn) {
    const auto differ = [&](const std::string& old, const std::string& now, const char* what) {
        if (!old.empty() && !now.empty() && old != now)
            caution(warn, submission.path,
                    fmt::format("submissions.yaml names two {}: {} and {}", what, old, now));
    };
    differ(submission.language, rule.language, "languages");
    differ(submission.entry_point, rule.entry_point, "entry points");
    if (!rule.language.empty()) submission.language = rule.language;
    if (!rule.entry_point.empty()) submission.entry_point = rule.entry_point;
    if (!rule.authors.empty()) submission.authors = rule.authors;
    submission.model_solution = submission.model_solution || rule.model_solution;
    submission.expectations.insert(submission.expectations.end(), rule.expectations.begin(),
                                   rule.expectations.end());
}

// The short form: what all expectations about all tests have in common.
void summarise(StatedSubmission& submission) {
    submission.permitted = {"AC", "WA", "TLE", "RTE"};
    submission.required = submission.permitted;
    for (const Expectation& expectation : submission.expectations) {
        if (!expectation.tests.empty()) continue;
        const auto narrow = [&](const Codes& codes) {
            if (codes.empty()) return;
            std::erase_if(submission.permitted, [&](const std::string& code) {
                return std::find(codes.begin(), codes.end(), code) == codes.end();
            });
        };
        narrow(expectation.permitted);
        if (!expectation.required.empty() &&
            expectation.required.size() < submission.required.size())
            submission.required = expectation.required;
    }
    if (submission.required.size() > submission.permitted.size())
        submission.required = submission.permitted;
}

// With graders, what a directory says holds for the verdict of the whole, which they make.
void judge_as_a_whole(StatedSubmission& submission) {
    for (Expectation& expectation : submission.expectations) {
        if (!expectation.tests.empty() || !expectation.verdict.empty()) continue;
        expectation.verdict =
            expectation.required.empty() ? expectation.permitted : expectation.required;
        expectation.permitted.clear();
        expectation.required.clear();
    }
}

class Reader {
  public:
    Reader(const Problem& problem, const WarningSink& warn)
        : problem_(problem), tree_(problem.directory, warn) {
        const bool legacy = problem.version == FormatVersion::legacy ||
                            problem.version == FormatVersion::legacy_icpc;
        const fs::path file = fs::path("submissions") / "submissions.yaml";
        if (!tree_.has_file(file)) return;
        if (legacy) {
            caution(warn, tree_.full(file), "of no effect in a legacy package");
            return;
        }
        const YamlDocument document(tree_.read(file));
        rules_ = read_submission_rules(document.root(), problem.version, warn);
        matched_.resize(rules_.size());
    }

    std::vector<StatedSubmission> all() {
        std::vector<StatedSubmission> submissions;
        for (const auto& directory : tree_.list("submissions")) {
            if (!directory.directory) continue;
            const fs::path path = fs::path("submissions") / directory.name;
            for (const auto& program : tree_.list(path))
                submissions.push_back(one(directory.name, program.name));
        }
        for (std::size_t i = 0; i < rules_.size(); ++i)
            if (!matched_[i])
                caution(tree_.warn(), tree_.full("submissions/submissions.yaml"),
                        fmt::format("\"{}\" matches no submission", excerpt(rules_[i].glob, 80)));
        return submissions;
    }

  private:
    StatedSubmission one(const std::string& directory, const std::string& name) {
        const fs::path path = fs::path("submissions") / directory / name;
        StatedSubmission submission;
        submission.path = tree_.full(path);
        submission.name = directory + "/" + name;
        const auto says = [&](const SubmissionRule& rule) { return rule.glob == directory; };
        const auto& defaults = default_rules(problem_.version);
        const auto usual = std::find_if(defaults.begin(), defaults.end(), says);
        const bool replaced = std::any_of(rules_.begin(), rules_.end(), says);
        if (usual != defaults.end() && !replaced) apply(*usual, submission, tree_.warn());
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            if (!Glob(rules_[i].glob).matches(submission.name)) continue;
            matched_[i] = true;
            apply(rules_[i], submission, tree_.warn());
        }
        if (!directory_decides(directory)) {
            if (Codes codes = find_tag(tree_, path); !codes.empty()) {
                Expectation expectation;
                expectation.origin = std::string(kTag.substr(0, kTag.size() - 1));
                expectation.verdict = std::move(codes);
                submission.expectations.push_back(std::move(expectation));
            }
        }
        summarise(submission);
        if (problem_.legacy_grading) judge_as_a_whole(submission);
        return submission;
    }

    const Problem& problem_;
    PackageTree tree_;
    std::vector<SubmissionRule> rules_;
    std::vector<bool> matched_;
};

}  // namespace

std::vector<StatedSubmission> stated_submissions(const Problem& problem, const WarningSink& warn) {
    return Reader(problem, warn).all();
}

}  // namespace judge::bank
