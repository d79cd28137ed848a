// SPDX-License-Identifier: MIT
#include "cli/trial.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/after_verdict.hpp"
#include "cli/cards.hpp"
#include "cli/kept_case.hpp"
#include "cli/ranges.hpp"
#include "cli/view/failure_view.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Verdict;

constexpr std::uintmax_t kLargestRead = std::uintmax_t{1} << 20;

// One thing that can be run: a test of the package, or a case of the candidate's own.
struct Candidate {
    std::string name;
    std::size_t index;  // in Problem::tests or in the own cases
    bool own;
};

bool is_sample(const judge::TestCase& test) {
    return test.group == "sample" || test.group.starts_with("sample/");
}

// What there is to choose from: without a workspace every test of the package, else the samples and
// the own cases; `--only failed` looks at whatever failed last time.
std::vector<Candidate> candidates(const Job& job, const std::vector<Case>& own, bool everything) {
    std::vector<Candidate> out;
    for (std::size_t i = 0; i < job.problem.tests.size(); ++i)
        if (everything || is_sample(job.problem.tests[i]))
            out.push_back({job.problem.tests[i].name, i, false});
    for (std::size_t i = 0; i < own.size(); ++i)
        out.push_back({fmt::format("yours/{}", i + 1), i, true});
    return out;
}

std::vector<Candidate> chosen(Context& context, const Job& job, const Choice& choice,
                              const std::vector<Case>& own) {
    auto all = candidates(job, own, !job.from_workspace || choice.only == "failed");
    if (choice.only == "sample")
        std::erase_if(all, [&](const Candidate& c) {
            return c.own || !is_sample(job.problem.tests[c.index]);
        });
    if (choice.only == "yours") std::erase_if(all, [](const Candidate& c) { return !c.own; });
    if (choice.only == "failed") {
        const auto names = context.need_workspace().failed(job.selection.folder);
        std::erase_if(all, [&](const Candidate& c) {
            return std::find(names.begin(), names.end(), c.name) == names.end();
        });
    }
    if (choice.range.empty()) return all;
    std::vector<Candidate> out;
    for (const std::size_t number : parse_ranges(choice.range, all.size()))
        out.push_back(all[number - 1]);
    return out;
}

void apply(const std::vector<Candidate>& wanted, const std::vector<Case>& own,
           judge::run::Options& judge) {
    judge.package_tests = false;
    for (const Candidate& candidate : wanted) {
        if (candidate.own) {
            judge.own.push_back(
                {candidate.name, own[candidate.index].input, own[candidate.index].expected});
        } else {
            judge.package_tests = true;
            judge.only.push_back(candidate.index);
        }
    }
}

// The first test that failed, if it is one of the hidden ones and the failure is the candidate's.
const judge::TestCase* first_hidden_failure(const Job& job, const judge::Report& report) {
    for (const judge::TestOutcome& outcome : report.tests) {
        if (outcome.verdict == Verdict::accepted || outcome.verdict == Verdict::skipped) continue;
        if (outcome.verdict == Verdict::judge_error || outcome.group.starts_with("sample"))
            return nullptr;
        const auto& tests = job.problem.tests;
        const auto found = std::find_if(tests.begin(), tests.end(),
                                        [&](const auto& t) { return t.name == outcome.name; });
        return found == tests.end() ? nullptr : &*found;
    }
    return nullptr;
}

// The case of a test; nullopt if it is too large to be read for that.
std::optional<Case> case_of(const judge::TestCase& test) {
    std::error_code error;
    const auto size =
        fs::file_size(test.input, error) + (error ? 0 : fs::file_size(test.answer, error));
    if (error || size > kLargestRead) return std::nullopt;
    return Case{judge::read_source(test.input, kLargestRead).text,
                judge::read_source(test.answer, kLargestRead).text};
}

// The case smaller than it is, shown to who reads; nullopt if it cannot be or nobody asked for it.
std::optional<Case> smaller(Context& context, const Job& job, const judge::TestCase& test,
                            const Case& item, const judge::run::Options* shrink_with) {
    if (shrink_with == nullptr) return std::nullopt;
    const auto small = shrunk_case(context, job, test.name, item.input, *shrink_with);
    if (!small || small->input.size() >= item.input.size()) return std::nullopt;
    if (!context.json()) {
        judge::Report report;
        report.tests = {small->outcome};
        context.print("\n  made smaller:\n" +
                      view::failure_view(job.problem, report, 0, context.screen()));
    }
    return Case{small->input, small->expected};
}

std::string keep_failing_case(Context& context, const Job& job, const judge::TestCase& test,
                              const judge::run::Options* shrink_with) {
    const fs::path file = job.source.parent_path() / "cases.txt";
    const auto item = case_of(test);
    if (!item) return fmt::format("{} is too large for cases.txt", test.name);
    if (const auto small = smaller(context, job, test, *item, shrink_with))
        return keep_case(file, *small, test.name, "submit, made smaller");
    return keep_case(file, *item, test.name, "submit");
}

std::vector<std::string> failed_names(const judge::Report& report) {
    std::vector<std::string> names;
    for (const judge::TestOutcome& test : report.tests)
        if (test.verdict != Verdict::accepted && test.verdict != Verdict::skipped)
            names.push_back(test.name);
    return names;
}

std::string rating_text(const Recorded& recorded) {
    const practice::Review& review = *recorded.review;
    return fmt::format("rated {}: {}; back {}", practice::name(review.rating), review.reason,
                       when_text(recorded.days));
}

}  // namespace

bool choose_tests(Context& context, const Job& job, const Choice& choice,
                  judge::run::Options& judge) {
    if (!job.from_workspace && (choice.only == "yours" || choice.only == "failed"))
        throw judge::UserError(judge::Fault::usage, "--only " + choice.only +
                                                        " works on the workspace, not with --file");
    std::vector<Case> own;
    if (job.from_workspace) own = read_cases(job.source.parent_path() / "cases.txt");
    const auto wanted = chosen(context, job, choice, own);
    apply(wanted, own, judge);
    return !wanted.empty();
}

void remember_test(Context& context, const Job& job, const judge::Report& report) {
    const Workspace& workspace = context.need_workspace();
    workspace.remember_last(job.selection.folder);
    Journal(context).note(practice::event::kTest, job.problem.id,
                          fmt::format(R"({{"verdict":"{}"}})", code(report.verdict)));
    if (report.compile.ok) workspace.remember_failed(job.selection.folder, failed_names(report));
}

std::vector<std::string> remember_submission(Context& context, const Job& job,
                                             const judge::Report& report,
                                             std::optional<practice::Rating> grade,
                                             const judge::run::Options* shrink_with) {
    const Workspace& workspace = context.need_workspace();
    workspace.remember_last(job.selection.folder);
    const Recorded recorded = record_submission(context, job, report, grade);
    std::vector<std::string> said;
    if (!report.compile.ok) return said;
    workspace.remember_failed(job.selection.folder, failed_names(report));
    if (const judge::TestCase* failure = first_hidden_failure(job, report))
        said.push_back(keep_failing_case(context, job, *failure, shrink_with));
    if (recorded.review) said.push_back(rating_text(recorded));
    return said;
}

}  // namespace cli
