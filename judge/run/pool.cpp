// SPDX-License-Identifier: MIT
#include "judge/run/pool.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <shared_mutex>
#include <thread>

namespace judge::run {
namespace {

class Pool {
  public:
    Pool(const std::vector<Job>& jobs, const RunJob& run, const PoolOptions& options,
         const FinishedSink& finished)
        : jobs_(jobs),
          run_(run),
          options_(options),
          finished_(finished),
          runs_(jobs.size()),
          stops_(jobs.size()),
          done_(jobs.size(), 0),
          first_failure_(jobs.size()) {}

    std::vector<TestRun> work(std::stop_token stop) {
        {
            const std::stop_callback cancel(stop, [this] { cancel_from(0); });
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < workers(); ++i) threads.emplace_back([this] { serve(); });
        }
        if (failure_) std::rethrow_exception(failure_);
        for (std::size_t i = 0; i < jobs_.size(); ++i)
            if (done_[i] == 0 || i > first_failure_) skip(i);
        return std::move(runs_);
    }

  private:
    [[nodiscard]] std::size_t workers() const {
        const auto cores = std::max(1U, std::thread::hardware_concurrency());
        const auto wanted =
            options_.workers > 0 ? static_cast<std::size_t>(options_.workers) : cores;
        return std::min(wanted, jobs_.size());
    }

    // A fault of ours on one thread ends all, and is thrown to the caller.
    void serve() noexcept {
        try {
            for (std::size_t i = next_++; i < jobs_.size(); i = next_++)
                if (!stops_[i].stop_requested()) finish(i, run_one(i));
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
            cancel_from(0);
        }
    }

    TestRun run_one(std::size_t i) {
        const auto token = stops_[i].get_token();
        TestRun run;
        {
            const std::shared_lock beside(alone_);
            run = run_(jobs_[i], token, Patience::usual);
        }
        if (!run.outcome.machine_busy || token.stop_requested()) return run;
        const std::unique_lock alone(alone_);
        return run_(jobs_[i], token, Patience::long_wall);
    }

    void finish(std::size_t i, TestRun run) {
        const std::lock_guard lock(mutex_);
        if (stops_[i].stop_requested())
            return;  // it was cancelled while it ran: skipped, whatever it says
        const bool failed = run.outcome.verdict != Verdict::accepted;
        runs_[i] = std::move(run);
        done_[i] = 1;
        if (finished_) finished_(i, runs_[i]);
        if (!failed || options_.stop != Stop::at_first_failure) return;
        first_failure_ = std::min(first_failure_, i);
        cancel_from(first_failure_ + 1);
    }

    void cancel_from(std::size_t first) {
        for (std::size_t i = first; i < stops_.size(); ++i) stops_[i].request_stop();
    }

    void skip(std::size_t i) {
        runs_[i] = {};
        runs_[i].tier = sandbox::Tier::t3;
        runs_[i].outcome.name = jobs_[i].name;
        runs_[i].outcome.group = jobs_[i].group;
        runs_[i].outcome.verdict = Verdict::skipped;
        if (finished_) finished_(i, runs_[i]);
    }

    const std::vector<Job>& jobs_;
    const RunJob& run_;
    const PoolOptions& options_;
    const FinishedSink& finished_;
    std::vector<TestRun> runs_;
    std::vector<std::stop_source> stops_;
    std::vector<char> done_;
    std::size_t first_failure_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;         // runs_, done_, first_failure_, failure_, and the sink
    std::shared_mutex alone_;  // held alone by a repeated run
    std::exception_ptr failure_;
};

}  // namespace

std::vector<TestRun> run_jobs(const std::vector<Job>& jobs, const RunJob& run,
                              const PoolOptions& options, const FinishedSink& finished,
                              std::stop_token stop) {
    if (jobs.empty()) return {};
    return Pool(jobs, run, options, finished).work(stop);
}

}  // namespace judge::run
