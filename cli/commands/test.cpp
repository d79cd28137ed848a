// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/cases.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/judging.hpp"
#include "cli/ranges.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

struct Options {
    JudgeFlags judge;
    std::string only;
    std::string range;
    bool fail_fast = false;
    bool keep_going = false;
};

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

std::vector<Candidate> chosen(Context& context, const Job& job, const Options& options,
                              const std::vector<Case>& own) {
    auto all = candidates(job, own, !job.from_workspace || options.only == "failed");
    if (options.only == "sample")
        std::erase_if(all, [&](const Candidate& c) {
            return c.own || !is_sample(job.problem.tests[c.index]);
        });
    if (options.only == "yours") std::erase_if(all, [](const Candidate& c) { return !c.own; });
    if (options.only == "failed") {
        const auto names = context.need_workspace().failed(job.selection.folder);
        std::erase_if(all, [&](const Candidate& c) {
            return std::find(names.begin(), names.end(), c.name) == names.end();
        });
    }
    if (options.range.empty()) return all;
    std::vector<Candidate> out;
    for (const std::size_t number : parse_ranges(options.range, all.size()))
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

std::vector<std::string> failed_names(const judge::Report& report) {
    std::vector<std::string> names;
    for (const judge::TestOutcome& test : report.tests)
        if (test.verdict != judge::Verdict::accepted && test.verdict != judge::Verdict::skipped)
            names.push_back(test.name);
    return names;
}

int nothing_to_run(const Context& context, const Options& options) {
    context.warn(
        options.only == "failed"
            ? "nothing failed in the last run; no test was run"
            : "there are no such cases; no test was run (`spar edit --cases` adds your own)");
    return kNotAccepted;
}

std::string_view next_step(int exit_code) {
    if (exit_code == kAccepted) return "next: spar submit";
    if (exit_code == kUsage) return "next: mend the case (spar edit --cases) and spar test again";
    return "next: mend it and spar test again, or spar hint";
}

int test(Context& context, const Options& options) {
    const Job job = make_job(context, options.judge);
    if (!job.from_workspace && (options.only == "yours" || options.only == "failed"))
        throw judge::UserError(judge::Fault::usage, "--only " + options.only +
                                                        " works on the workspace, not with --file");
    std::vector<Case> own;
    if (job.from_workspace) own = read_cases(job.source.parent_path() / "cases.txt");
    auto judge = judge_options(context, options.judge, job);
    const auto wanted = chosen(context, job, options, own);
    if (wanted.empty()) return nothing_to_run(context, options);
    apply(wanted, own, judge);
    if (options.fail_fast && !options.keep_going) judge.stop = judge::run::Stop::at_first_failure;
    const Judged judged = judge_and_show(context, job, judge, options.judge);
    if (!job.from_workspace || judged.interrupted) return judged.exit_code;
    const Workspace& workspace = context.need_workspace();
    workspace.remember_last(job.selection.folder);
    Journal(context).record(practice::event::kTest, job.problem.id,
                            fmt::format(R"({{"verdict":"{}"}})", code(judged.report.verdict)));
    if (judged.report.compile.ok)
        workspace.remember_failed(job.selection.folder, failed_names(judged.report));
    if (!context.json() && !options.judge.jsonl) context.remark(next_step(judged.exit_code));
    return judged.exit_code;
}

}  // namespace

void add_test(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command =
        line.command("test", "t", "Compile your solution and run the samples and your own cases");
    declare_judge_flags(command, options->judge);
    command
        .text("-c,--case", options->range, "RANGE",
              "Only these cases: 2, 1-3, 4-, -1 (the last), 1,3")
        .choice("--only", options->only, {"sample", "yours", "failed"},
                "Only samples, your own, or what failed last time")
        .flag("--fail-fast", options->fail_fast, "Stop at the first failure")
        .flag("--keep-going", options->keep_going,
              "Run all (this is what it does unless --fail-fast is given)")
        .flag("-v,--verbose", options->judge.verbose,
              "Every failing test in full, and a table of all")
        .flag("--jsonl", options->judge.jsonl, "A JSON line for each event while it happens")
        .footer(
            "With --file every test of the package is run and nothing is recorded.\n\n"
            "Examples:\n  spar test -c -1\n  spar test problems/coding/pairwithgap --file sol.cpp "
            "--json")
        .action([options](Context& context) { return test(context, *options); });
}

}  // namespace cli
