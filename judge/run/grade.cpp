// SPDX-License-Identifier: MIT
#include "judge/run/grade.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace judge::run {
namespace {

constexpr double kSlack = 1e-9;

void spoil(TestOutcome& test, std::string why) {
    test.verdict = Verdict::judge_error;
    test.message = std::move(why);
    test.score.reset();
}

class Grader {
  public:
    Grader(const Problem& problem, const std::vector<TestRun>& runs, Report& report)
        : problem_(problem), runs_(runs), report_(report) {
        for (const TestGroup& group : problem.groups) groups_[group.name] = &group;
        for (std::size_t i = 0; i < report.tests.size(); ++i)
            tests_[report.tests[i].group].push_back(i);
    }

    void run() {
        for (const TestGroup& group : problem_.groups) {
            if (group.name == "secret") continue;
            report_.groups.push_back(score_of(group));
        }
        if (const auto secret = groups_.find("secret"); secret != groups_.end())
            total(*secret->second);
    }

  private:
    [[nodiscard]] bool passed(const std::string& group) const {
        const auto found = tests_.find(group);
        if (found == tests_.end()) return true;
        return std::all_of(found->second.begin(), found->second.end(), [&](std::size_t i) {
            return report_.tests[i].verdict == Verdict::accepted;
        });
    }

    // The first group that was to be passed before this one, and was not.
    [[nodiscard]] std::optional<std::string> unmet(const TestGroup& group) const {
        for (const std::string& required : group.require_pass)
            if (!passed(required)) return required;
        return std::nullopt;
    }

    void leave_out(const TestGroup& group, const std::string& required) {
        for (const std::size_t i : tests_[group.name]) {
            TestOutcome& test = report_.tests[i];
            test.verdict = Verdict::skipped;
            test.message = fmt::format("not judged: {} has to be passed first", required);
        }
    }

    // The highest score of one test of the group; nullopt if it is unbounded.
    [[nodiscard]] std::optional<double> most_of_test(const TestGroup& group, std::size_t i) const {
        if (!group.max_score) return std::nullopt;
        const auto& validation = group.static_validation;
        const bool is_static = report_.tests[i].name == group.name + "/static";
        const double for_static = validation && validation->max_score ? *validation->max_score : 0;
        if (is_static) return for_static;
        if (group.aggregation != Aggregation::sum) return group.max_score;
        const auto count = tests_.at(group.name).size() - (validation ? 1U : 0U);
        return (*group.max_score - for_static) /
               static_cast<double>(std::max<std::size_t>(count, 1));
    }

    void score_test(const TestGroup& group, std::size_t i) {
        TestOutcome& test = report_.tests[i];
        test.score = 0;
        if (test.verdict != Verdict::accepted) return;
        const TestRun& run = runs_[i];
        const auto most = most_of_test(group, i);
        if (group.aggregation == Aggregation::pass_fail) {
            test.score.reset();
            if (run.score || run.multiplier)
                spoil(test, "the validator gave a score in a group that is passed or failed");
        } else if (!most && !run.score) {
            spoil(test, "the validator gave no score.txt, and nothing bounds the score");
        } else if (most && run.score && *run.score > *most + kSlack) {
            spoil(test, fmt::format("the validator gave a score of {:g}; the highest is {:g}",
                                    *run.score, *most));
        } else {
            test.score = run.score ? *run.score : run.multiplier.value_or(1) * *most;
        }
    }

    GroupOutcome score_of(const TestGroup& group) {
        GroupOutcome outcome = {.name = group.name, .max_score = group.max_score};
        if (const auto required = unmet(group)) leave_out(group, *required);
        const std::vector<std::size_t>& tests = tests_[group.name];
        outcome.verdict = Verdict::accepted;
        std::vector<double> scores;
        for (const std::size_t i : tests) {
            if (group.name != "sample") score_test(group, i);
            const TestOutcome& test = report_.tests[i];
            if (outcome.verdict == Verdict::accepted) outcome.verdict = test.verdict;
            scores.push_back(test.score.value_or(0));
        }
        if (group.name == "sample") return outcome;
        outcome.score = combine(group, scores, outcome.verdict == Verdict::accepted);
        check_bound(outcome);
        if (group.aggregation != Aggregation::pass_fail)
            outcome.verdict = verdict_of_score(outcome.score, group.max_score, outcome.verdict);
        return outcome;
    }

    [[nodiscard]] static double combine(const TestGroup& group, const std::vector<double>& scores,
                                        bool all_accepted) {
        switch (group.aggregation) {
            case Aggregation::pass_fail: return all_accepted ? group.max_score.value_or(0) : 0;
            case Aggregation::sum: return std::accumulate(scores.begin(), scores.end(), 0.0);
            case Aggregation::min:
                return scores.empty() ? 0 : *std::min_element(scores.begin(), scores.end());
        }
        return 0;
    }

    void check_bound(GroupOutcome& outcome) {
        if (!outcome.max_score || outcome.score <= *outcome.max_score * (1 + kSlack) + kSlack)
            return;
        outcome.verdict = Verdict::judge_error;
        report_.verdict = Verdict::judge_error;
        report_.message = fmt::format("{} has a score of {:g}, above its highest, {:g}",
                                      outcome.name, outcome.score, *outcome.max_score);
    }

    // `secret` has either groups or tests.
    void total(const TestGroup& secret) {
        GroupOutcome whole;
        const bool grouped =
            std::any_of(problem_.groups.begin(), problem_.groups.end(),
                        [](const TestGroup& group) { return group.parent() == "secret"; });
        if (!grouped) {
            whole = score_of(secret);
        } else {
            whole = {.name = secret.name, .max_score = secret.max_score};
            whole.verdict = Verdict::accepted;
            std::vector<double> scores;
            for (const GroupOutcome& part : report_.groups) {
                if (!part.name.starts_with("secret/")) continue;
                scores.push_back(part.score);
                if (whole.verdict == Verdict::accepted) whole.verdict = part.verdict;
            }
            const bool all = whole.verdict == Verdict::accepted;
            if (const auto required = unmet(secret))
                whole.verdict = Verdict::skipped;
            else
                whole.score = combine(secret, scores, all);
            check_bound(whole);
        }
        report_.score = whole.score;
        report_.max_score = whole.max_score;
        report_.groups.push_back(std::move(whole));
    }

    const Problem& problem_;
    const std::vector<TestRun>& runs_;
    Report& report_;
    std::map<std::string, const TestGroup*> groups_;
    std::map<std::string, std::vector<std::size_t>> tests_;
};

}  // namespace

Verdict verdict_of_score(double score, std::optional<double> max_score, Verdict otherwise) {
    if (otherwise == Verdict::judge_error) return otherwise;
    const bool accepted = otherwise == Verdict::accepted;
    if (!max_score) return accepted || score <= 0 ? otherwise : Verdict::partial;
    if (accepted && score + kSlack >= *max_score) return Verdict::accepted;
    if (score > 0) return Verdict::partial;
    return accepted ? Verdict::partial : otherwise;
}

void grade(const Problem& problem, const std::vector<TestRun>& runs, Report& report) {
    Grader(problem, runs, report).run();
    if (report.verdict == Verdict::judge_error && !report.message.empty()) return;
    report.verdict = Verdict::accepted;
    for (const TestOutcome& test : report.tests) {
        if (test.verdict == Verdict::judge_error) {
            report.verdict = Verdict::judge_error;
            report.message = fmt::format("{}: {}", test.name, test.message);
            return;
        }
        if (report.verdict == Verdict::accepted) report.verdict = test.verdict;
    }
    if (report.score)
        report.verdict = verdict_of_score(*report.score, report.max_score, report.verdict);
}

}  // namespace judge::run
