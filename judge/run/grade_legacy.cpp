// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// Groups form a tree; the results of a group's tests and groups, in order of their names, go to a
// grader, which gives the group's. With on_reject: break, what follows the first rejection in a
// group is not part of it. All tests were run all the same (in parallel), so leaving out is done
// here.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "judge/run/grade.hpp"

namespace judge::run {
namespace {

bool is_set(const std::vector<std::string>& flags, std::string_view flag) {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

// Of several modes the last counts.
std::string last_of(const std::vector<std::string>& flags,
                    std::initializer_list<std::string_view> modes, std::string_view otherwise) {
    std::string chosen(otherwise);
    for (const std::string& flag : flags)
        if (std::find(modes.begin(), modes.end(), flag) != modes.end()) chosen = flag;
    return chosen;
}

int badness(Verdict verdict) {
    switch (verdict) {
        case Verdict::judge_error: return 9;
        case Verdict::runtime_error:
        case Verdict::rejected:
        case Verdict::compile_error: return 8;
        case Verdict::memory_limit: return 7;
        case Verdict::time_limit:
        case Verdict::idleness_limit: return 6;
        case Verdict::output_limit: return 5;
        case Verdict::wrong_answer: return 4;
        case Verdict::presentation_error: return 3;
        case Verdict::skipped: return 2;
        case Verdict::partial:
        case Verdict::accepted: return 0;
    }
    return 9;
}

Verdict combine_verdicts(const std::string& mode, const std::vector<Graded>& results) {
    if (mode == "always_accept") return Verdict::accepted;
    Verdict verdict = Verdict::accepted;
    for (const Graded& result : results) {
        const bool replaces = mode == "first_error" ? verdict == Verdict::accepted
                                                    : badness(result.verdict) > badness(verdict);
        if (replaces) verdict = result.verdict;
    }
    return verdict;
}

double combine_scores(const std::string& mode, const std::vector<Graded>& results) {
    if (results.empty()) return 0;
    const auto by_score = [](const Graded& a, const Graded& b) { return a.score < b.score; };
    if (mode == "min") return std::min_element(results.begin(), results.end(), by_score)->score;
    if (mode == "max") return std::max_element(results.begin(), results.end(), by_score)->score;
    const double sum = std::accumulate(results.begin(), results.end(), 0.0,
                                       [](double s, const Graded& r) { return s + r.score; });
    return mode == "avg" ? sum / static_cast<double>(results.size()) : sum;
}

class Tree {
  public:
    Tree(const Problem& problem, const std::vector<TestRun>& runs, const CustomGrader& custom,
         Report& report)
        : problem_(problem), runs_(runs), custom_(custom), report_(report) {}

    Graded grade(const TestGroup& group) {
        std::vector<Graded> results;
        for (const Part& part : parts_of(group)) {
            results.push_back(part.group != nullptr ? grade(*part.group)
                                                    : graded(group, part.test));
            if (group.legacy.break_on_reject && results.back().verdict != Verdict::accepted) break;
        }
        Graded whole;
        if (!results.empty())
            whole = group.legacy.custom ? custom_(group.legacy.flags, results)
                                        : default_grader(group.legacy.flags, results);
        const bool inside = whole.score >= group.legacy.low && whole.score <= group.legacy.high;
        if (whole.verdict == Verdict::accepted && !inside && !results.empty()) {
            whole.verdict = Verdict::judge_error;
            report_.message =
                fmt::format("{} has a score of {:g}, outside of its range {:g} to {:g}",
                            group.name.empty() ? "data" : group.name, whole.score, group.legacy.low,
                            group.legacy.high);
        }
        note(group, whole);
        return whole;
    }

  private:
    struct Part {
        std::string name;
        const TestGroup* group = nullptr;
        std::size_t test = 0;
    };

    // The tests and groups directly in a group, in order of their names.
    [[nodiscard]] std::vector<Part> parts_of(const TestGroup& group) const {
        std::vector<Part> parts;
        for (const TestGroup& other : problem_.groups)
            if (!other.name.empty() && other.parent() == group.name)
                parts.push_back({other.name, &other, 0});
        for (std::size_t i = 0; i < report_.tests.size(); ++i)
            if (report_.tests[i].group == group.name)
                parts.push_back({report_.tests[i].name, nullptr, i});
        std::stable_sort(parts.begin(), parts.end(),
                         [](const Part& a, const Part& b) { return a.name < b.name; });
        return parts;
    }

    [[nodiscard]] Graded graded(const TestGroup& group, std::size_t i) {
        TestOutcome& test = report_.tests[i];
        const bool accepted = test.verdict == Verdict::accepted;
        const double usual = accepted ? group.legacy.accept_score : group.legacy.reject_score;
        const Graded result = {test.verdict, runs_[i].score.value_or(usual)};
        test.score = result.score;
        return result;
    }

    void note(const TestGroup& group, const Graded& whole) {
        if (group.name.empty()) return;
        GroupOutcome outcome = {.name = group.name,
                                .verdict = whole.verdict,
                                .score = whole.verdict == Verdict::accepted ? whole.score : 0,
                                .max_score = std::nullopt};
        if (group.legacy.high < 1e15) outcome.max_score = group.legacy.high;
        if (whole.verdict == Verdict::accepted)
            outcome.verdict = verdict_of_score(outcome.score, outcome.max_score, whole.verdict);
        report_.groups.push_back(std::move(outcome));
    }

    const Problem& problem_;
    const std::vector<TestRun>& runs_;
    const CustomGrader& custom_;
    Report& report_;
};

}  // namespace

Graded default_grader(const std::vector<std::string>& flags, const std::vector<Graded>& all) {
    std::vector<Graded> results = all;
    if (is_set(flags, "ignore_sample") && results.size() == 2) results.erase(results.begin());
    const bool any = is_set(flags, "accept_if_any_accepted") &&
                     std::any_of(results.begin(), results.end(), [](const Graded& result) {
                         return result.verdict == Verdict::accepted;
                     });
    Graded whole;
    whole.verdict =
        any ? Verdict::accepted
            : combine_verdicts(
                  last_of(flags, {"worst_error", "no_errors", "first_error", "always_accept"},
                          "worst_error"),
                  results);
    whole.score = combine_scores(last_of(flags, {"sum", "avg", "min", "max"}, "sum"), results);
    return whole;
}

void grade_legacy(const Problem& problem, const std::vector<TestRun>& runs,
                  const CustomGrader& custom, Report& report) {
    const auto root = std::find_if(problem.groups.begin(), problem.groups.end(),
                                   [](const TestGroup& group) { return group.name.empty(); });
    if (root == problem.groups.end()) return;
    report.message.clear();
    const Graded whole = Tree(problem, runs, custom, report).grade(*root);
    report.score = whole.verdict == Verdict::accepted ? whole.score : 0;
    if (root->legacy.high < 1e15) report.max_score = root->legacy.high;
    report.verdict = whole.verdict == Verdict::accepted
                         ? verdict_of_score(*report.score, report.max_score, whole.verdict)
                         : whole.verdict;
    for (const TestOutcome& test : report.tests)
        if (test.verdict == Verdict::judge_error) {
            report.verdict = Verdict::judge_error;
            report.message = fmt::format("{}: {}", test.name, test.message);
            return;
        }
    if (report.verdict == Verdict::judge_error && report.message.empty())
        report.message = "the package's grader failed";
}

}  // namespace judge::run
