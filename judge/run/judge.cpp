// SPDX-License-Identifier: MIT
#include "judge/run/judge.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/language/compile.hpp"
#include "judge/run/answers.hpp"
#include "judge/run/cache.hpp"
#include "judge/run/cache_key.hpp"
#include "judge/run/changed_lines.hpp"
#include "judge/run/grade.hpp"
#include "judge/run/grader_program.hpp"
#include "judge/run/import_audit.hpp"
#include "judge/run/label_leak.hpp"
#include "judge/run/own_cases.hpp"
#include "judge/run/pool.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/static_check.hpp"
#include "judge/run/time_limit.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "sandbox/probe.hpp"

namespace judge::run {
namespace {

void tell(const EventSink& events, Event event) {
    if (events) events(std::move(event));
}

Report new_report(const Problem& problem, const Submission& submission) {
    const language::Toolchain& toolchain = language::toolchain(submission.language);
    Report report;
    report.problem = problem.id;
    report.language = toolchain.id;
    report.toolchain = toolchain.version_text.empty()
                           ? toolchain.name
                           : fmt::format("{}, {}", toolchain.version_text, toolchain.name);
    report.tier = sandbox::name(sandbox::best_tier());
    report.memory_limit_mib = problem.limits.memory_mib;
    report.changed = changed_lines(problem, submission);
    return report;
}

// A sanitized program is slower and larger by design.
Budget budget_for(const Problem& problem, const Options& options, const TimeLimit& limit) {
    Budget budget = budget_of(problem, limit.value);
    if (!options.sanitize) return budget;
    budget.time *= 4;
    budget.memory_mib = budget.memory_mib * 3 + 512;
    return budget;
}

std::vector<Job> package_jobs(const Problem& problem, const Options& options) {
    std::vector<Job> jobs;
    if (!options.package_tests) return jobs;
    if (options.only.empty())
        for (const TestCase& test : problem.tests) jobs.push_back(job_of(test));
    for (const std::size_t index : options.only) {
        if (index >= problem.tests.size())
            throw UserError(Fault::usage, fmt::format("there is no test {}: {} has {}", index + 1,
                                                      problem.id, problem.tests.size()));
        jobs.push_back(job_of(problem.tests[index]));
    }
    return jobs;
}

// The weakest tier that a run had counts for the whole.
void note_tier(Report& report, const std::vector<TestRun>& runs) {
    sandbox::Tier tier = sandbox::Tier::t3;
    bool any = false;
    for (const TestRun& run : runs) {
        if (run.outcome.verdict == Verdict::skipped) continue;
        tier = std::min(tier, run.tier);
        any = true;
    }
    if (any) report.tier = sandbox::name(tier);
}

// The first verdict in test order that is not accepted.
void conclude(Report& report) {
    report.verdict = report.tests.empty() ? Verdict::judge_error : Verdict::accepted;
    if (report.tests.empty())
        report.message = "there was nothing to run: no tests and no cases of your own";
    for (const TestOutcome& test : report.tests) {
        if (test.verdict == Verdict::accepted) continue;
        report.verdict = test.verdict;
        if (test.verdict == Verdict::judge_error)
            report.message = fmt::format("{}: {}", test.name, test.message);
        return;
    }
}

// Only of all tests of the package together.
void score(Report& report, const Problem& problem, const std::vector<TestRun>& runs,
           const Options& options) {
    if (!problem.legacy_grading) return grade(problem, runs, report);
    std::optional<language::Executable> grader;
    if (!problem.grader.empty())
        grader = language::compile_program(problem.grader, compile_options(problem, options));
    const CustomGrader custom = [&](const std::vector<std::string>& flags,
                                    const std::vector<Graded>& results) {
        if (!grader) return Graded{.verdict = Verdict::judge_error};
        return run_grader(*grader, problem.limits, options.required, flags, results);
    };
    grade_legacy(problem, runs, custom, report);
}

// Everything that judging the tests needs.
struct Bench {
    const Problem& problem;
    const Submission& submission;
    const language::Executable& program;
    const Options& options;
    Budget budget;
    const EventSink& events;
    std::stop_token stop;
};

bool judges_the_whole(const Bench& bench) {
    const Options& options = bench.options;
    const bool all = options.only.empty() || options.only.size() == bench.problem.tests.size();
    return options.package_tests && all && !bench.stop.stop_requested();
}

// The answers in the place of runs.
void submit_answers(std::vector<Job>& jobs, const Submission& submission) {
    for (Job& job : jobs) {
        const std::string* const answer = answer_to(submission, job.name);
        if (answer != nullptr) job.output = *answer;
        job.expectation = Job::Expectation::submitted;
    }
}

// The package's tests of the sources: they come after its tests of the program.
void add_static_jobs(const Problem& problem, std::vector<Job>& jobs) {
    for (const TestGroup& group : problem.groups)
        if (group.static_validation)
            jobs.push_back({.name = group.name + "/static",
                            .group = group.name,
                            .args = group.static_validation->args,
                            .expectation = Job::Expectation::statically});
}

void run_tests(Report& report, const Bench& bench) {
    const auto& [problem, submission, program, options, budget, events, stop] = bench;
    const auto validators = compile_validators(problem, options);
    const auto static_check = static_validator(problem, submission, options);
    std::vector<Job> jobs = package_jobs(problem, options);
    if (is_answers(submission)) submit_answers(jobs, submission);
    if (static_check && judges_the_whole(bench)) add_static_jobs(problem, jobs);
    for (Job& own : own_jobs(problem, options, budget, stop)) jobs.push_back(std::move(own));
    tell(events, event::Started{jobs.size()});
    const Setting setting = {problem, program,          validators,
                             budget,  options.required, static_check ? &*static_check : nullptr};
    auto runs = run_jobs(
        jobs,
        [&setting](const Job& job, std::stop_token token, Patience patience) {
            return run_test(setting, job, token, patience);
        },
        {.workers = options.workers, .stop = options.stop},
        [&bench](std::size_t index, const TestRun& run) {
            tell(bench.events, event::TestFinished{index, run.outcome});
        },
        stop);
    note_tier(report, runs);
    for (TestRun& run : runs) report.tests.push_back(std::move(run.outcome));
    conclude(report);
    if (problem.type.scoring && judges_the_whole(bench)) score(report, problem, runs, options);
}

Report done(Report report, const EventSink& events) {
    tell(events, event::Done{report});
    return report;
}

// What is not allowed in the sources.
std::optional<std::string> foul(const Problem& problem, const Submission& submission,
                                const Options& options, const std::stop_token& stop) {
    auto why = forbidden_import(problem, submission, compile_options(problem, options), stop);
    return why ? why : leaked_labels(problem, submission);
}

// Answers need no compiler and no time.
Report judge_answers(const Problem& problem, const Submission& submission, const Options& options,
                     const EventSink& events, std::stop_token stop) {
    Report report;
    report.problem = problem.id;
    report.language = kAnswers;
    report.tier = sandbox::name(sandbox::best_tier());
    report.compile.ok = true;
    const language::Executable none;
    run_tests(report, {problem, submission, none, options, {}, events, stop});
    if (stop.stop_requested()) report.verdict = Verdict::skipped;
    return done(std::move(report), events);
}

}  // namespace

Report judge(const Problem& problem, const Submission& submission, const Options& options,
             const EventSink& events, std::stop_token stop) {
    if (is_answers(submission)) return judge_answers(problem, submission, options, events, stop);
    Report report = new_report(problem, submission);
    if (const auto why = refusal(problem, submission)) {
        report.verdict = Verdict::rejected;
        report.message = *why;
        return done(std::move(report), events);
    }
    const TimeLimit limit = time_limit_in(submission.language, problem, options, stop);
    const VerdictCache cache(cache_directory() / "verdicts");
    const std::string key = verdict_key(problem, submission, options, limit);
    if (!options.fresh)
        if (auto known = cache.find(key)) return done(std::move(*known), events);
    if (const auto why = foul(problem, submission, options, stop)) {
        report.verdict = Verdict::rejected;
        report.message = *why;
        return done(std::move(report), events);
    }

    tell(events, event::Compiling{});
    auto compiled = language::compile(submission, problem, compile_options(problem, options), stop);
    report.compile = compiled.outcome;
    tell(events, event::Compiled{report.compile});
    const Budget budget = budget_for(problem, options, limit);
    report.time_limit = budget.time;
    report.memory_limit_mib = budget.memory_mib;
    report.time_limit_source = limit.source;
    if (report.compile.ok) {
        run_tests(report,
                  {problem, submission, compiled.executable, options, budget, events, stop});
    } else {
        report.verdict = Verdict::compile_error;
        report.message = report.compile.message;
    }
    if (stop.stop_requested()) {
        report.verdict = Verdict::skipped;
        report.message = "cancelled";
    } else {
        cache.store(key, report);
    }
    return done(std::move(report), events);
}

}  // namespace judge::run
