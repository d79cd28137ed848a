// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// The program and the interactor each have a box and clocks of their own. While the interactor
// thinks, the program waits: that is no idleness of its own, so a program that was stopped for
// waiting while the interactor worked, or waited for a CPU, is run again with more patience. The
// interactor in turn waits while the program computes: its idleness limit begins where the
// program's wall limit ends.
//
// The verdict, first that holds:
//   the interactor did not end with a verdict              judge error
//   it ended first, with a wrong answer                    wrong answer (what the program did
//                                                          afterwards may be the interactor's
//                                                          doing)
//   the program crashed, took too long, …                  that
//   else                                                   the interactor's
#include <fmt/format.h>

#include <algorithm>

#include "judge/language/crash.hpp"
#include "judge/run/pass.hpp"
#include "judge/run/transcript.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "sandbox/duet.hpp"

namespace judge::run {
namespace {

using namespace std::chrono_literals;
using sandbox::Speaker;

constexpr std::size_t kWordsKept = 4'096;
constexpr int kBusyPercent = 30;
// What an interactor tells is input of the program, and no more than other input is it bounded by
// the limit for a validator's output.
constexpr std::int64_t kMostTold = std::int64_t{256} << 20;

const ProgramValidator& interactor_of(const Setting& setting, const Job& job) {
    for (const ProgramValidator& validator : setting.validators)
        if (validator.protocol() != OutputValidator::Protocol::testlib &&
            (job.output_validator.empty() || job.output_validator == validator.name()))
            return validator;
    throw UserError(Fault::invalid_package, "this interactive problem has no interactor");
}

sandbox::Limits guest_walls(const Setting& setting, Patience patience) {
    sandbox::Limits walls = setting.budget.walls(setting.program.processes, patience);
    walls.wall = 2 * walls.wall + 10s;
    if (patience == Patience::long_wall) walls.idle = std::min(10 * walls.idle, walls.wall);
    return walls;
}

// The first few of a stream, for messages.
sandbox::Sink keep(std::string& words) {
    return [&words](std::string_view chunk) {
        if (words.size() < kWordsKept) words += chunk.substr(0, kWordsKept - words.size());
        return sandbox::Flow::go_on;
    };
}

// Whether the program waited because of the interactor or the machine.
bool waited_for_the_interactor(const sandbox::DuetReport& seen) {
    const auto wall = seen.guest.usage.wall.count();
    const auto busy = (seen.host.usage.cpu + seen.host.usage.starved).count();
    return wall > 0 && busy * 100 / wall > kBusyPercent;
}

void blame_waiting(TestOutcome& outcome, const sandbox::DuetReport& seen) {
    const bool waited = seen.guest.ended == sandbox::Ended::idle_limit ||
                        seen.guest.ended == sandbox::Ended::wall_limit;
    if (waited && waited_for_the_interactor(seen)) outcome.machine_busy = true;
    if (outcome.verdict == Verdict::idleness_limit)
        outcome.message = fmt::format(
            "stopped after {} ms of wall time: it waited for words that do not come; did it ask, "
            "and flush its output?",
            seen.guest.usage.wall.count() / 1'000);
}

bool rejects(const ValidatorOpinion& opinion) {
    return opinion.verdict == Verdict::wrong_answer ||
           opinion.verdict == Verdict::presentation_error;
}

void decide_conversation(Pass& pass, const sandbox::DuetReport& seen,
                         const ValidatorOpinion& opinion, const Setting& setting) {
    TestOutcome& outcome = pass.run.outcome;
    const Decision guest = decide(seen.guest, Opinion::accept, setting.budget.allowance());
    outcome.verdict = guest.verdict;
    outcome.message = guest.message;
    outcome.machine_busy = guest.machine_busy;
    if (guest.verdict == Verdict::judge_error) return;
    // It failed, and the interactor, which has the rest of its words to get through, was not
    // waited for.
    const bool settled = guest.verdict != Verdict::accepted && seen.host_overstayed;
    if (settled) return blame_waiting(outcome, seen);
    if (opinion.verdict == Verdict::judge_error || (seen.host_ended_first && rejects(opinion)) ||
        guest.verdict == Verdict::accepted) {
        outcome.machine_busy = false;
        return note_opinion(pass, opinion);
    }
    blame_waiting(outcome, seen);
}

}  // namespace

Pass run_in_conversation(const Setting& setting, const Job& job, const Round& round) {
    Pass pass;
    TestOutcome& outcome = pass.run.outcome;
    const ProgramValidator& interactor = interactor_of(setting, job);
    ProgramValidator::Call call = interactor.call({.input = job.input,
                                                   .input_text = job.input_text,
                                                   .answer = job.answer,
                                                   .answer_text = job.answer_text,
                                                   .args = &job.output_validator_args,
                                                   .output = {},
                                                   .feedback = round.feedback});
    const sandbox::Box guests_box = box_for(setting, job);
    const sandbox::Box hosts_box(std::move(call.spec));
    sandbox::Command command = {.argv = setting.program.argv, .env = setting.program.env};
    command.argv.insert(command.argv.end(), job.args.begin(), job.args.end());

    std::string guests_errors;
    std::string hosts_errors;
    Transcript transcript;
    const sandbox::Limits walls = guest_walls(setting, round.patience);
    call.limits.wall += walls.wall;
    call.limits.idle = walls.wall + 5s;
    call.limits.output_bytes = std::max(call.limits.output_bytes, kMostTold);
    const sandbox::Conversation conversation = {
        .overhear =
            [&](Speaker who, std::string_view words) {
                transcript.hear(
                    who == Speaker::guest ? Transcript::Who::program : Transcript::Who::interactor,
                    words);
            },
        .guest_may_go_on =
            [&](const sandbox::Report& report) {
                return interactor.opinion(report, "").verdict == Verdict::accepted;
            },
        .farewell = 2 * setting.problem.limits.validation_time};
    const sandbox::DuetReport seen = sandbox::run_duet(
        {.box = guests_box, .command = command, .limits = walls, .err = keep(guests_errors)},
        {.box = hosts_box,
         .command = call.command,
         .limits = call.limits,
         .err = keep(hosts_errors),
         .collect = call.collect},
        conversation, round.stop);

    const ValidatorOpinion opinion = interactor.opinion(seen.host, hosts_errors);
    decide_conversation(pass, seen, opinion, setting);
    pass.run.tier = std::min(seen.guest.tier, seen.host.tier);
    note_usage(outcome, seen.guest);
    if (outcome.verdict == Verdict::accepted &&
        interactor.protocol() == OutputValidator::Protocol::testlib_interactor)
        ask_validators(setting, job, opinion.talked, round, pass);
    outcome.error_output = excerpt(guests_errors, kExcerptBytes);
    if (outcome.verdict == Verdict::runtime_error && !trim(guests_errors).empty())
        outcome.message += ": " + excerpt(language::crash_summary(guests_errors), 200);
    if (round.stop.stop_requested()) outcome.verdict = Verdict::skipped;
    if (outcome.verdict != Verdict::skipped) outcome.transcript = transcript.text();
    if (outcome.verdict != Verdict::accepted && outcome.verdict != Verdict::skipped)
        outcome.input = shown_input(job);
    return pass;
}

}  // namespace judge::run
