// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/after_verdict.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/kept_case.hpp"
#include "cli/view/failure_view.hpp"
#include "judge/support/source.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Verdict;

constexpr std::uintmax_t kLargestRead = std::uintmax_t{1} << 20;

struct Options {
    JudgeFlags judge;
    bool keep_going = false;
    bool fail_fast = false;
    bool verdict_only = false;
};

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

// Adds the case to cases.txt, smaller if it can be, and shows the smaller one.
std::string keep_failing_case(Context& context, const Job& job, const judge::TestCase& test,
                              const judge::run::Options& options) {
    const fs::path file = job.source.parent_path() / "cases.txt";
    const auto item = case_of(test);
    if (!item) return fmt::format("{} is too large for cases.txt", test.name);
    const auto small = shrunk_case(context, job, test.name, item->input, options);
    if (!small || small->input.size() >= item->input.size())
        return keep_case(file, *item, test.name, "submit");
    if (!context.json()) {
        judge::Report report;
        report.tests = {small->outcome};
        context.print("\n  made smaller:\n" +
                      view::failure_view(job.problem, report, 0, context.screen()));
    }
    return keep_case(file, {small->input, small->expected}, test.name, "submit, made smaller");
}

void record(Context& context, const Job& job, const judge::Report& report,
            const judge::run::Options& options) {
    const Workspace& workspace = context.need_workspace();
    workspace.remember_last(job.selection.folder);
    if (!report.compile.ok) return;
    std::vector<std::string> names;
    for (const judge::TestOutcome& test : report.tests)
        if (test.verdict != Verdict::accepted && test.verdict != Verdict::skipped)
            names.push_back(test.name);
    workspace.remember_failed(job.selection.folder, names);
    const judge::TestCase* failure = first_hidden_failure(job, report);
    std::string said;
    if (failure != nullptr) said = keep_failing_case(context, job, *failure, options) + "; ";
    if (report.verdict == Verdict::accepted)
        context.remark("next: spar pick next");
    else
        context.remark(said + "next: mend it and spar test, or spar hint");
}

int submit(Context& context, const Options& options) {
    const Job job = make_job(context, options.judge);
    auto judge = judge_options(context, options.judge, job);
    if ((job.from_workspace || options.fail_fast) && !options.keep_going)
        judge.stop = judge::run::Stop::at_first_failure;
    const Judged judged = judge_and_show(context, job, judge, options.judge);
    if (judged.interrupted) return judged.exit_code;
    if (!context.json() && !options.judge.jsonl && !options.verdict_only) {
        if (judged.report.verdict == Verdict::accepted)
            show_growth(context, job, judge);
        else
            show_likeness(context, job, judged.report, judge);
    }
    if (job.from_workspace) record(context, job, judged.report, judge);
    return judged.exit_code;
}

}  // namespace

void add_submit(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command("submit", "s", "Judge your solution on every test");
    declare_judge_flags(command, options->judge);
    command
        .flag("--keep-going", options->keep_going,
              "Run all tests, also after a failure (always so with --file)")
        .flag("--fail-fast", options->fail_fast,
              "Stop at the first failure (always so in the workspace)")
        .flag("--verdict-only", options->verdict_only,
              "No growth of steps, no comparison with known mistakes")
        .flag("-v,--verbose", options->judge.verbose,
              "Every failing test in full, and a table of all")
        .flag("--jsonl", options->judge.jsonl, "A JSON line for each event while it happens")
        .footer(
            "A small hidden case that failed is added to your cases.txt.\n"
            "With --file every test of the package is run and nothing is recorded.\n\n"
            "Examples:\n  spar submit --keep-going\n  spar s pair-with-gap --file sol.py --json")
        .action([options](Context& context) { return submit(context, *options); });
}

}  // namespace cli
