// SPDX-License-Identifier: MIT
#include "judge/run/decide.hpp"

#include <gtest/gtest.h>

#include <csignal>

#include "judge/run/explain.hpp"

namespace judge {

inline void PrintTo(Verdict verdict, std::ostream* out) { *out << code(verdict); }

namespace run {
namespace {

using namespace std::chrono_literals;
using sandbox::CpuSource;
using sandbox::Ended;
using sandbox::MemorySource;

constexpr Allowance kAllowed = {.cpu = 1s, .memory_bytes = 64 << 20, .output_bytes = 8 << 20};

sandbox::Report run_of(Ended ended) {
    sandbox::Report report;
    report.ended = ended;
    report.exit_code = ended == Ended::exited ? 0 : -1;
    report.usage = {.cpu = 100ms,
                    .wall = 200ms,
                    .memory_bytes = 1 << 20,
                    .cpu_source = CpuSource::cgroup,
                    .memory_source = MemorySource::cgroup};
    return report;
}

constexpr Ended kEndings[] = {Ended::exited,       Ended::signalled,         Ended::cpu_limit,
                              Ended::wall_limit,   Ended::idle_limit,        Ended::memory_limit,
                              Ended::output_limit, Ended::forbidden_syscall, Ended::stopped,
                              Ended::setup_failed, Ended::exec_failed};
constexpr Opinion kOpinions[] = {Opinion::so_far_good, Opinion::accept, Opinion::reject};

// The precedence written a second time, as a list of conditions of which the first that holds
// counts.
Verdict by_list(const sandbox::Report& seen, Opinion opinion) {
    const bool timed = seen.usage.cpu_source != CpuSource::none;
    const bool weighed = seen.usage.memory_source != MemorySource::none;
    const std::pair<bool, Verdict> conditions[] = {
        {seen.ended == Ended::setup_failed || seen.ended == Ended::exec_failed,
         Verdict::judge_error},
        {seen.ended == Ended::memory_limit ||
             (weighed && seen.usage.memory_bytes > kAllowed.memory_bytes),
         Verdict::memory_limit},
        {seen.ended == Ended::output_limit, Verdict::output_limit},
        {seen.ended == Ended::cpu_limit || (timed && seen.usage.cpu > kAllowed.cpu),
         Verdict::time_limit},
        {seen.ended == Ended::idle_limit, Verdict::idleness_limit},
        {seen.ended == Ended::wall_limit && seen.usage.starved * 10 <= seen.usage.wall * 3 &&
             seen.usage.cpu * 20 < seen.usage.wall,
         Verdict::idleness_limit},
        {seen.ended == Ended::wall_limit, Verdict::time_limit},
        {seen.ended == Ended::forbidden_syscall, Verdict::runtime_error},
        {seen.ended == Ended::signalled, Verdict::runtime_error},
        {seen.ended == Ended::stopped, Verdict::skipped},
        {seen.exit_code != 0, Verdict::runtime_error},
        {!timed, Verdict::judge_error},
        {opinion == Opinion::accept, Verdict::accepted},
        {opinion == Opinion::reject, Verdict::wrong_answer},
    };
    for (const auto& [holds, verdict] : conditions)
        if (holds) return verdict;
    return Verdict::judge_error;
}

TEST(Decide, AllCombinations) {
    int combinations = 0;
    for (const Ended ended : kEndings)
        for (const Opinion opinion : kOpinions)
            for (const auto cpu : {0ms, 1ms, 1000ms, 1001ms})
                for (const auto starved : {0ms, 1900ms})
                    for (const std::int64_t mib : {1, 64, 65})
                        for (const CpuSource cpu_source : {CpuSource::none, CpuSource::cgroup})
                            for (const MemorySource memory_source :
                                 {MemorySource::none, MemorySource::polled})
                                for (const int code : {0, 1}) {
                                    sandbox::Report seen = run_of(ended);
                                    seen.exit_code = code;
                                    seen.signal = SIGSEGV;
                                    seen.usage = {.cpu = cpu,
                                                  .wall = 4s,
                                                  .starved = starved,
                                                  .memory_bytes = mib << 20,
                                                  .cpu_source = cpu_source,
                                                  .memory_source = memory_source};
                                    const Decision decision = decide(seen, opinion, kAllowed);
                                    ASSERT_EQ(decision.verdict, by_list(seen, opinion))
                                        << sandbox::name(ended) << " " << static_cast<int>(opinion)
                                        << " " << cpu.count();
                                    ASSERT_TRUE(decision.verdict == Verdict::accepted ||
                                                decision.verdict == Verdict::wrong_answer ||
                                                !decision.message.empty());
                                    ++combinations;
                                }
    EXPECT_EQ(combinations, 11 * 3 * 4 * 2 * 3 * 2 * 2 * 2);
}

TEST(Decide, OnlyACleanEndWithAnAcceptedOutputIsASuccess) {
    for (const Ended ended : kEndings)
        for (const Opinion opinion : kOpinions) {
            const bool accepted =
                decide(run_of(ended), opinion, kAllowed).verdict == Verdict::accepted;
            EXPECT_EQ(accepted, ended == Ended::exited && opinion == Opinion::accept);
        }
}

std::string message(const sandbox::Report& seen) {
    return decide(seen, Opinion::accept, kAllowed).message;
}

TEST(Decide, ExplainsTheCause) {
    auto seen = run_of(Ended::signalled);
    seen.signal = SIGSEGV;
    EXPECT_EQ(message(seen), "killed by SIGSEGV (invalid memory access)");
    seen.usage.memory_bytes = 63 << 20;
    EXPECT_EQ(message(seen),
              "killed by SIGSEGV (invalid memory access), likely a stack overflow: is the "
              "recursion too deep?");
    seen.signal = SIGKILL;
    EXPECT_EQ(message(seen), "killed by SIGKILL (killed by itself: no limit was hit)");
    seen = run_of(Ended::exited);
    seen.exit_code = 139;
    EXPECT_EQ(message(seen), "exit code 139 (as a shell reports SIGSEGV)");
    seen.exit_code = 3;
    EXPECT_EQ(message(seen), "exit code 3");
    seen = run_of(Ended::forbidden_syscall);
    seen.syscall = 101;
#if defined(__x86_64__)
    EXPECT_EQ(message(seen), "forbidden system call ptrace");
#endif
    seen.syscall = 99'999;
    EXPECT_EQ(message(seen), "forbidden system call number 99999");
    EXPECT_EQ(message(run_of(Ended::memory_limit)),
              "used more than 64 MiB; the stack counts, too (endless recursion?)");
    EXPECT_EQ(message(run_of(Ended::output_limit)), "wrote more than 8.0 MiB");
    seen = run_of(Ended::cpu_limit);
    seen.usage.cpu = 1'004ms;
    EXPECT_EQ(message(seen), "used 1.00 s of CPU time, the limit is 1.00 s");
    seen = run_of(Ended::setup_failed);
    seen.failure = sandbox::Failure{"mount proc", 1, "run it as yourself"};
    EXPECT_EQ(message(seen),
              "the sandbox could not be set up: mount proc (errno 1): run it as yourself");
}

TEST(Decide, ABusyMachineIsTold) {
    auto seen = run_of(Ended::wall_limit);
    seen.usage.wall = 2s;
    seen.usage.starved = 700ms;
    EXPECT_TRUE(decide(seen, Opinion::accept, kAllowed).machine_busy);
    EXPECT_EQ(decide(seen, Opinion::accept, kAllowed).verdict, Verdict::time_limit);
    seen.usage.starved = 500ms;
    EXPECT_FALSE(decide(seen, Opinion::accept, kAllowed).machine_busy);
    seen.usage.cpu = 10ms;
    EXPECT_EQ(decide(seen, Opinion::accept, kAllowed).verdict, Verdict::idleness_limit);
}

TEST(Explain, ShowsFigures) {
    EXPECT_EQ(show(1'500ms), "1.50 s");
    EXPECT_EQ(show(12'400us), "12 ms");
    EXPECT_EQ(show_bytes(512), "0 KiB");
    EXPECT_EQ(show_bytes(1536 * 1024), "1.5 MiB");
    EXPECT_EQ(signal_name(SIGABRT), "SIGABRT");
    EXPECT_EQ(signal_name(77), "signal 77");
}

}  // namespace
}  // namespace run
}  // namespace judge
