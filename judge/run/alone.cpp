// SPDX-License-Identifier: MIT
// Theory of operation. Output is judged while it is written, but the program is not stopped when it
// is wrong: whether it would have crashed or run too long takes precedence over what it wrote, and
// stopping it would make the verdict depend on who is faster. Nothing but a bounded window of the
// output is kept, unless a validator program wants it all.
#include "judge/run/pass.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "judge/language/crash.hpp"
#include "judge/run/built_in.hpp"
#include "judge/run/test_file.hpp"
#include "judge/run/window.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

using namespace std::chrono_literals;

enum class Judging : std::uint8_t { checker, program, ending };

Judging judging_of(const Setting& setting, const Job& job) {
    if (job.expectation == Job::Expectation::nothing) return Judging::ending;
    return setting.validators.empty() ? Judging::checker : Judging::program;
}

// What comes out of the program while it runs.
class Listener {
  public:
    Listener(std::unique_ptr<StreamChecker> checker, Judging judging)
        : checker_(std::move(checker)), judging_(judging) {}

    sandbox::Flow hear(std::string_view chunk) {
        if (judging_ == Judging::program) whole_ += chunk;
        window_.add(chunk);
        if (checker_ && opinion_ == Opinion::so_far_good) opinion_ = checker_->feed(chunk);
        if (opinion_ == Opinion::reject && !settled_) settle();
        return sandbox::Flow::go_on;
    }
    // After a clean end. Programs are asked later.
    Opinion conclude() {
        if (!checker_) return opinion_ = Opinion::accept;
        if (opinion_ == Opinion::so_far_good) opinion_ = checker_->finish();
        if (opinion_ == Opinion::reject && !settled_) settle();
        return opinion_;
    }
    [[nodiscard]] std::optional<Score> measured() const {
        return checker_ ? checker_->measured() : std::nullopt;
    }
    [[nodiscard]] const StreamChecker* rejection() const {
        return settled_ ? checker_.get() : nullptr;
    }
    [[nodiscard]] std::string_view whole() const { return whole_; }
    [[nodiscard]] std::string shown() const { return window_.shown(kExcerptBytes); }

  private:
    void settle() {
        settled_ = true;
        window_.stay(checker_->rejected_at().output);
    }

    std::unique_ptr<StreamChecker> checker_;
    Judging judging_;
    Opinion opinion_ = Opinion::so_far_good;
    bool settled_ = false;
    Window window_;
    std::string whole_;
};

sandbox::Fd input_of(const Job& job) {
    if (job.input.empty()) return sandbox::sealed_memfd(job.input_text);
    return sandbox::sealed_copy(open_test_file(job.input).get());
}

// What helps to understand a test that is not accepted.
void keep_evidence(TestOutcome& outcome, const Job& job, std::string_view answer,
                   const Listener& listener) {
    std::size_t at = 0;
    if (const StreamChecker* checker = listener.rejection()) {
        if (outcome.verdict == Verdict::wrong_answer) outcome.difference = checker->difference();
        at = checker->rejected_at().answer;
    }
    outcome.input = shown_input(job);
    outcome.expected = excerpt_around(answer, at, kExcerptBytes);
    outcome.got = listener.shown();
}

void hear_program(const Setting& setting, const Job& job, const Round& round, Listener& listener,
                  TestRun& run) {
    std::string errors;
    const sandbox::Fd input = input_of(job);
    sandbox::Command command = {.argv = setting.program.argv, .env = setting.program.env};
    command.argv.insert(command.argv.end(), job.args.begin(), job.args.end());
    const sandbox::Streams streams = {
        .in = input.get(),
        .out = [&](std::string_view chunk) { return listener.hear(chunk); },
        .err =
            [&](std::string_view chunk) {
                errors += chunk;
                return sandbox::Flow::go_on;
            }};
    const sandbox::Report report =
        box_for(setting, job)
            .run(command, setting.budget.walls(setting.program.processes, round.patience), streams,
                 {}, round.stop);
    const Opinion opinion = report.exited_with(0) ? listener.conclude() : Opinion::so_far_good;
    const Decision decision = decide(report, opinion, setting.budget.allowance());
    TestOutcome& outcome = run.outcome;
    run.tier = report.tier;
    outcome.verdict = decision.verdict;
    outcome.message = decision.message;
    outcome.machine_busy = decision.machine_busy;
    note_usage(outcome, report);
    outcome.error_output = excerpt(errors, kExcerptBytes);
    if (outcome.verdict == Verdict::runtime_error && !trim(errors).empty())
        outcome.message += ": " + excerpt(language::crash_summary(errors), 200);
}

void note_score(TestRun& run, std::optional<Score> score) {
    if (!score) return;
    run.multiplier = score->normalised;
    run.outcome.message = fmt::format("{} {:.5g}, {:.1f} % of the way from baseline to top{}{}",
                                      score->metric, score->on_private, 100 * score->normalised,
                                      score->standing.empty() ? "" : ": ", score->standing);
    run.outcome.measured = std::move(score);
}

// The output is there without a program.
void hear_submitted(const Job& job, Listener& listener, TestRun& run) {
    run.tier = sandbox::Tier::t3;  // nothing runs
    (void)listener.hear(job.output);
    run.outcome.verdict =
        listener.conclude() == Opinion::accept ? Verdict::accepted : Verdict::wrong_answer;
}

}  // namespace

void note_opinion(Pass& pass, const ValidatorOpinion& opinion) {
    TestOutcome& outcome = pass.run.outcome;
    outcome.verdict = opinion.verdict;
    outcome.message = opinion.message.empty() ? opinion.team_message : opinion.message;
    if (opinion.score) pass.run.score = opinion.score;
    if (opinion.multiplier) pass.run.multiplier = opinion.multiplier;
    pass.next_input = opinion.next_pass;
    pass.feedback = opinion.feedback;
}

void ask_validators(const Setting& setting, const Job& job, std::string_view output,
                    const Round& round, Pass& pass) {
    const Validation validation = {.input = job.input,
                                   .input_text = job.input_text,
                                   .answer = job.answer,
                                   .answer_text = job.answer_text,
                                   .args = &job.output_validator_args,
                                   .output = output,
                                   .feedback = round.feedback};
    TestOutcome& outcome = pass.run.outcome;
    for (const ProgramValidator& validator : setting.validators) {
        if (setting.problem.type.interactive &&
            validator.protocol() != OutputValidator::Protocol::testlib)
            continue;  // it has had its conversation
        if (!job.output_validator.empty() && job.output_validator != validator.name()) continue;
        note_opinion(pass, validator.judge(validation, round.stop));
        if (outcome.verdict != Verdict::accepted) break;
    }
    if (round.stop.stop_requested()) outcome.verdict = Verdict::skipped;
}

std::string shown_input(const Job& job) {
    if (job.input.empty()) return excerpt(job.input_text, kExcerptBytes);
    return excerpt_around(read_head(job.input, kExcerptBytes + 1), 0, kExcerptBytes);
}

Pass run_alone(const Setting& setting, const Job& job, const Round& round) {
    Pass pass;
    TestRun& run = pass.run;
    std::unique_ptr<MappedFile> mapped;
    if (!job.answer.empty()) mapped = std::make_unique<MappedFile>(job.answer);
    const std::string_view answer = mapped ? mapped->text() : std::string_view(job.answer_text);
    const Judging judging = judging_of(setting, job);
    Listener listener(judging == Judging::checker
                          ? built_in_checker(setting.problem, answer, job.output_validator_args)
                          : nullptr,
                      judging);
    if (job.expectation == Job::Expectation::submitted)
        hear_submitted(job, listener, run);
    else
        hear_program(setting, job, round, listener, run);
    TestOutcome& outcome = run.outcome;
    if (outcome.verdict == Verdict::accepted && judging == Judging::program)
        ask_validators(setting, job, listener.whole(), round, pass);
    if (outcome.verdict == Verdict::accepted) note_score(run, listener.measured());
    if (outcome.verdict != Verdict::accepted && outcome.verdict != Verdict::skipped)
        keep_evidence(outcome, job, answer, listener);
    return pass;
}

}  // namespace judge::run
