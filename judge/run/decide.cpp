// SPDX-License-Identifier: MIT
#include "judge/run/decide.hpp"

#include <fmt/format.h>

#include <csignal>

#include "judge/run/explain.hpp"

namespace judge::run {
namespace {

using sandbox::Ended;
using sandbox::Report;

// Below this share of the wall time a program that hit the wall did not work but wait.
constexpr int kIdlePercent = 5;
constexpr int kBusyPercent = 30;

Decision judge_error(const Report& seen, std::string_view what) {
    std::string message{what};
    if (seen.failure) {
        message += ": " + seen.failure->step;
        if (seen.failure->error != 0) message += fmt::format(" (errno {})", seen.failure->error);
        if (!seen.failure->remedy.empty()) message += ": " + seen.failure->remedy;
    }
    return {.verdict = Verdict::judge_error, .message = std::move(message)};
}

Decision too_slow(const Report& seen, const Allowance& allowed) {
    return {.verdict = Verdict::time_limit,
            .message = fmt::format("used {} of CPU time, the limit is {}", show(seen.usage.cpu),
                                   show(allowed.cpu))};
}

Decision too_long(const Report& seen) {
    const auto percent = [&](auto part) {
        return seen.usage.wall.count() > 0 ? part.count() * 100 / seen.usage.wall.count() : 0;
    };
    const bool busy = percent(seen.usage.starved) > kBusyPercent;
    const bool idle =
        seen.ended == Ended::idle_limit || (!busy && percent(seen.usage.cpu) < kIdlePercent);
    Decision decision = {.verdict = idle ? Verdict::idleness_limit : Verdict::time_limit,
                         .machine_busy = busy};
    decision.message = fmt::format("stopped after {} of wall time, {} of CPU time",
                                   show(seen.usage.wall), show(seen.usage.cpu));
    if (busy)
        decision.message +=
            fmt::format("; it waited {} for a CPU: the machine is busy, run it again",
                        show(seen.usage.starved));
    else if (idle)
        decision.message += ": it slept or waited for input that does not come";
    return decision;
}

Decision crashed(const Report& seen, const Allowance& allowed) {
    Decision decision = {.verdict = Verdict::runtime_error, .message = explain_signal(seen.signal)};
    const std::int64_t stack = allowed.stack_bytes > 0 ? allowed.stack_bytes : allowed.memory_bytes;
    const bool fault = seen.signal == SIGSEGV || seen.signal == SIGBUS;
    if (fault && stack > 0 && seen.usage.memory_source != sandbox::MemorySource::none &&
        seen.usage.memory_bytes > stack / 10 * 9)
        decision.message += ", likely a stack overflow: is the recursion too deep?";
    return decision;
}

Decision by_output(Opinion opinion) {
    switch (opinion) {
        case Opinion::accept: return {.verdict = Verdict::accepted};
        case Opinion::reject: return {.verdict = Verdict::wrong_answer};
        case Opinion::so_far_good: break;
    }
    return {.verdict = Verdict::judge_error, .message = "the output was not judged"};
}

bool over_memory(const Report& seen, const Allowance& allowed) {
    return seen.ended == Ended::memory_limit ||
           (seen.usage.memory_source != sandbox::MemorySource::none && allowed.memory_bytes > 0 &&
            seen.usage.memory_bytes > allowed.memory_bytes);
}

}  // namespace

Decision decide(const Report& seen, Opinion opinion, const Allowance& allowed) {
    if (seen.ended == Ended::setup_failed)
        return judge_error(seen, "the sandbox could not be set up");
    if (seen.ended == Ended::exec_failed)
        return judge_error(seen, "the program could not be started");
    if (over_memory(seen, allowed))
        return {
            .verdict = Verdict::memory_limit,
            .message = fmt::format("used more than {}; the stack counts, too (endless recursion?)",
                                   show_bytes(allowed.memory_bytes))};
    if (seen.ended == Ended::output_limit)
        return {.verdict = Verdict::output_limit,
                .message = fmt::format("wrote more than {}", show_bytes(allowed.output_bytes))};
    const bool timed = seen.usage.cpu_source != sandbox::CpuSource::none;
    if (seen.ended == Ended::cpu_limit || (timed && seen.usage.cpu > allowed.cpu))
        return too_slow(seen, allowed);
    switch (seen.ended) {
        case Ended::idle_limit:
        case Ended::wall_limit: return too_long(seen);
        case Ended::forbidden_syscall:
            return {.verdict = Verdict::runtime_error, .message = explain_syscall(seen.syscall)};
        case Ended::signalled: return crashed(seen, allowed);
        case Ended::stopped: return {.verdict = Verdict::skipped, .message = "cancelled"};
        case Ended::exited: break;
        case Ended::cpu_limit:
        case Ended::memory_limit:
        case Ended::output_limit:
        case Ended::setup_failed:
        case Ended::exec_failed: break;  // told above
    }
    if (seen.exit_code != 0)
        return {.verdict = Verdict::runtime_error, .message = explain_exit(seen.exit_code)};
    if (!timed)
        return {.verdict = Verdict::judge_error, .message = "its CPU time could not be measured"};
    return by_output(opinion);
}

}  // namespace judge::run
