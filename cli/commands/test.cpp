// SPDX-License-Identifier: MIT
#include "cli/answering.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/questions.hpp"
#include "cli/trial.hpp"
#include "cli/watch/loop.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

struct Options {
    JudgeFlags judge;
    AnswerFlags answer;
    std::string only;
    std::string range;
    bool fail_fast = false;
    bool keep_going = false;
    bool watch = false;
};

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
    if (const auto question = find_question(context, options.judge.selector))
        return answer_question(context, *question, options.answer);
    if (!options.answer.answer.empty())
        throw judge::UserError(judge::Fault::usage,
                               "--answer is for questions; a problem is solved by a program");
    if (options.watch) return watch::watch(context, options.judge);
    const Job job = make_job(context, options.judge);
    auto judge = judge_options(context, options.judge, job);
    if (!choose_tests(context, job, {.only = options.only, .range = options.range}, judge))
        return nothing_to_run(context, options);
    if (options.fail_fast && !options.keep_going) judge.stop = judge::run::Stop::at_first_failure;
    const Judged judged = judge_and_show(context, job, judge, options.judge);
    if (!job.from_workspace || judged.interrupted) return judged.exit_code;
    remember_test(context, job, judged.report);
    if (!context.json() && !options.judge.for_machines())
        context.remark(next_step(judged.exit_code));
    return judged.exit_code;
}

}  // namespace

void add_test(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command =
        line.command("test", "t", "Compile your solution and run the samples and your own cases");
    declare_judge_flags(command, options->judge);
    declare_format(command, options->judge);
    command
        .text("-c,--case", options->range, "RANGE",
              "Only these cases: 2, 1-3, 4-, -1 (the last), 1,3")
        .choice("--only", options->only, {"sample", "yours", "failed"},
                "Only samples, your own, or what failed last time")
        .flag("-w,--watch", options->watch, "Again at every save (spar watch)")
        .flag("--fail-fast", options->fail_fast, "Stop at the first failure")
        .flag("--keep-going", options->keep_going,
              "Run all (this is what it does unless --fail-fast is given)")
        .flag("-v,--verbose", options->judge.verbose,
              "Every failing test in full, and a table of all")
        .flag("--jsonl", options->judge.jsonl, "A JSON line for each event while it happens")
        .text("--answer", options->answer.answer, "TEXT",
              "Of a question: the answer (0.25, p*(1-p), b, a,c, 1=b,2=a, …)")
        .text("--seed", options->answer.seed, "N", "Of a question: which instance (1)")
        .text("--confirm", options->answer.confirm, "RANGE",
              "Of a free question: the rubric points you made")
        .footer(
            "With --file every test of the package is run and nothing is recorded.\n\n"
            "Examples:\n  spar test -c -1\n  spar test problems/coding/pairwithgap --file sol.cpp "
            "--json\n  spar test prob-bayes-test --answer '1/3' --seed 7")
        .action([options](Context& context) { return test(context, *options); });
}

}  // namespace cli
