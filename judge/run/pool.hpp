// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "judge/run/judge.hpp"
#include "judge/run/test_runner.hpp"

namespace judge::run {

struct PoolOptions {
    int workers = 0;  // 0 = one per core
    Stop stop = Stop::never;
};

// Called as tests finish, from one thread at a time; index in the order of the jobs.
using FinishedSink = std::function<void(std::size_t index, const TestRun& run)>;
using RunJob = std::function<TestRun(const Job& job, std::stop_token stop, Patience patience)>;

// Runs all jobs on several threads. The result stands in the order of the jobs and does not depend
// on which thread was faster: with Stop::at_first_failure every job before the first failing one is
// run to its end, and every later one is skipped, also if it had begun. A run that hit the wall on
// a busy machine is repeated once with nothing beside it and a long wall limit.
[[nodiscard]] std::vector<TestRun> run_jobs(const std::vector<Job>& jobs, const RunJob& run,
                                            const PoolOptions& options,
                                            const FinishedSink& finished, std::stop_token stop);

}  // namespace judge::run
