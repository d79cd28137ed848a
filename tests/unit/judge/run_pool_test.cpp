// SPDX-License-Identifier: MIT
#include "judge/run/pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>

namespace judge {
inline void PrintTo(Verdict verdict, std::ostream* out) { *out << code(verdict); }

namespace run {
namespace {

std::vector<Job> jobs_named(std::size_t n) {
    std::vector<Job> jobs(n);
    for (std::size_t i = 0; i < n; ++i) jobs[i].name = std::to_string(i);
    return jobs;
}

TestRun run_with(Verdict verdict, const Job& job) {
    TestRun run;
    run.outcome.name = job.name;
    run.outcome.verdict = verdict;
    return run;
}

// Blocks until it is told to stop.
void wait_for(std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any told;
    std::unique_lock lock(mutex);
    told.wait(lock, stop, [] { return false; });
}

TEST(Pool, KeepsTheOrderOfTheJobs) {
    const auto jobs = jobs_named(50);
    std::vector<int> told(50, 0);
    const auto runs = run_jobs(
        jobs,
        [](const Job& job, std::stop_token, Patience) { return run_with(Verdict::accepted, job); },
        {.workers = 4},
        [&](std::size_t index, const TestRun& run) {
            EXPECT_EQ(run.outcome.name, std::to_string(index));
            ++told[index];
        },
        {});
    ASSERT_EQ(runs.size(), 50U);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        EXPECT_EQ(runs[i].outcome.name, std::to_string(i));
        EXPECT_EQ(told[i], 1);
    }
}

// Test 1 fails at once while 0 is still running and 2 hangs: 0 ends by itself, 2 is cancelled, 3
// never starts.
TEST(Pool, StopsAtTheFirstFailureInTestOrder) {
    const auto jobs = jobs_named(6);
    std::atomic<bool> failed = false;
    std::atomic<bool> late = false;
    const auto run = [&](const Job& job, std::stop_token stop, Patience) {
        if (job.name == "0") {
            while (!failed) std::this_thread::yield();
            return run_with(Verdict::accepted, job);
        }
        if (job.name == "2") {
            failed = true;
            return run_with(Verdict::wrong_answer, job);
        }
        if (job.name == "1") return run_with(Verdict::accepted, job);
        if (job.name == "5") late = true;
        wait_for(stop);
        return run_with(Verdict::accepted, job);
    };
    const auto runs = run_jobs(jobs, run, {.workers = 3, .stop = Stop::at_first_failure}, {}, {});
    const Verdict expected[] = {Verdict::accepted, Verdict::accepted, Verdict::wrong_answer,
                                Verdict::skipped,  Verdict::skipped,  Verdict::skipped};
    for (std::size_t i = 0; i < runs.size(); ++i)
        EXPECT_EQ(runs[i].outcome.verdict, expected[i]) << i;
    EXPECT_FALSE(late);
}

// A failure found late in time but early in order turns later results into skipped ones.
TEST(Pool, GivesTheSameResultHoweverThreadsAreScheduled) {
    for (const int workers : {1, 2, 3, 8}) {
        const auto runs =
            run_jobs(jobs_named(20),
                     [](const Job& job, std::stop_token, Patience) {
                         const bool fails = job.name == "7" || job.name == "11";
                         if (fails) std::this_thread::yield();
                         return run_with(fails ? Verdict::time_limit : Verdict::accepted, job);
                     },
                     {.workers = workers, .stop = Stop::at_first_failure}, {}, {});
        for (std::size_t i = 0; i < runs.size(); ++i)
            EXPECT_EQ(
                runs[i].outcome.verdict,
                i < 7 ? Verdict::accepted : (i == 7 ? Verdict::time_limit : Verdict::skipped));
    }
}

TEST(Pool, CancelsEverything) {
    std::stop_source stop;
    const auto runs = run_jobs(
        jobs_named(5),
        [&](const Job& job, std::stop_token token, Patience) {
            stop.request_stop();
            wait_for(token);
            return run_with(Verdict::accepted, job);
        },
        {.workers = 2}, {}, stop.get_token());
    for (const TestRun& run : runs) EXPECT_EQ(run.outcome.verdict, Verdict::skipped);
}

TEST(Pool, RepeatsAloneWhatABusyMachineDisturbed) {
    std::atomic<int> beside = 0;
    std::atomic<int> times = 0;
    bool alone = false;
    const auto runs = run_jobs(jobs_named(8),
                               [&](const Job& job, std::stop_token, Patience patience) {
                                   const int others = beside++;
                                   TestRun run = run_with(Verdict::accepted, job);
                                   if (job.name == "3" && times++ == 0) {
                                       run.outcome.verdict = Verdict::time_limit;
                                       run.outcome.machine_busy = true;
                                   } else if (job.name == "3") {
                                       alone = others == 0 && patience == Patience::long_wall;
                                   }
                                   --beside;
                                   return run;
                               },
                               {.workers = 3}, {}, {});
    EXPECT_EQ(times, 2);
    EXPECT_TRUE(alone);
    EXPECT_EQ(runs[3].outcome.verdict, Verdict::accepted);
}

TEST(Pool, PassesAFaultOn) {
    const auto run = [](const Job& job, std::stop_token, Patience) -> TestRun {
        if (job.name == "2") throw std::runtime_error("broken");
        return run_with(Verdict::accepted, job);
    };
    EXPECT_THROW(static_cast<void>(run_jobs(jobs_named(5), run, {.workers = 2}, {}, {})),
                 std::runtime_error);
}

}  // namespace
}  // namespace run
}  // namespace judge
