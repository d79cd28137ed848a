// SPDX-License-Identifier: MIT
#include "cli/after_verdict.hpp"
#include "cli/commands.hpp"
#include "cli/trial.hpp"

namespace cli {
namespace {

struct Options {
    JudgeFlags judge;
    bool keep_going = false;
    bool fail_fast = false;
    bool verdict_only = false;
    std::string grade;
};

void say_next(const Context& context, const judge::Report& report,
              const std::vector<std::string>& said) {
    for (const std::string& line : said) context.remark(line);
    if (!report.compile.ok) return;
    context.remark(report.verdict == judge::Verdict::accepted
                       ? "next: spar pick next"
                       : "next: mend it and spar test, or spar hint");
}

// What a person is told beyond the verdict: growth or likeness.
void comment(Context& context, const Job& job, const judge::Report& report,
             const judge::run::Options& judge) {
    if (report.verdict == judge::Verdict::accepted)
        show_growth(context, job, judge);
    else
        show_likeness(context, job, report, judge);
}

int submit(Context& context, const Options& options) {
    const Job job = make_job(context, options.judge);
    auto judge = judge_options(context, options.judge, job);
    if ((job.from_workspace || options.fail_fast) && !options.keep_going)
        judge.stop = judge::run::Stop::at_first_failure;
    const Judged judged = judge_and_show(context, job, judge, options.judge);
    if (judged.interrupted) return judged.exit_code;
    if (!context.json() && !options.judge.for_machines() && !options.verdict_only)
        comment(context, job, judged.report, judge);
    if (job.from_workspace)
        say_next(
            context, judged.report,
            remember_submission(context, job, judged.report, practice::rating_from(options.grade),
                                options.verdict_only ? nullptr : &judge));
    return judged.exit_code;
}

}  // namespace

void add_submit(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command("submit", "s", "Judge your solution on every test");
    declare_judge_flags(command, options->judge);
    declare_format(command, options->judge);
    command
        .flag("--keep-going", options->keep_going,
              "Run all tests, also after a failure (always so with --file)")
        .flag("--fail-fast", options->fail_fast,
              "Stop at the first failure (always so in the workspace)")
        .choice("--grade", options->grade, {"again", "hard", "good", "easy"},
                "Your own rating of how it went, instead of that by the evidence")
        .flag("--verdict-only", options->verdict_only,
              "No growth of steps, no comparison with known mistakes, no smaller case")
        .flag("-v,--verbose", options->judge.verbose,
              "Every failing test in full, and a table of all")
        .flag("--jsonl", options->judge.jsonl, "A JSON line for each event while it happens")
        .footer(
            "A hidden case that failed is made smaller and added to your cases.txt. The attempt is "
            "recorded\nin your history (spar history), and an accepted one is rated for your "
            "reviews.\n"
            "With --file every test of the package is run and nothing is recorded.\n\n"
            "Examples:\n  spar submit --keep-going\n  spar s pair-with-gap --file sol.py --json")
        .action([options](Context& context) { return submit(context, *options); });
}

}  // namespace cli
