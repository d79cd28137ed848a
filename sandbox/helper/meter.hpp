// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>

#include "sandbox/cgroup.hpp"
#include "sandbox/fd.hpp"
#include "sandbox/helper/process_tree.hpp"
#include "sandbox/helper/program.hpp"
#include "sandbox/report.hpp"

namespace sandbox::helper {

// Reads what the program has used so far, from the best source there is: the cgroup; else, for CPU
// time, a perf task clock that all descendants inherit (also those that nobody waits for); else
// /proc.
class Meter {
  public:
    // A clock of the CPU time of `first` and all that it will beget; made before it begets. Empty
    // where perf is forbidden.
    [[nodiscard]] static Fd task_clock(pid_t first);

    // The leaf is borrowed, null: none; `clock` too, -1: none. Near the memory limit the reading is
    // exact. The box stands, or its leaf meters CPU time.
    Meter(const CgroupLeaf* leaf, int clock, pid_t first, std::int64_t memory_limit);

    struct Reading {
        std::chrono::microseconds cpu{};
        std::chrono::microseconds starved{};
        std::int64_t memory_bytes = 0;  // 0 where the cgroup enforces the limit by itself
    };

    // The program is about to run; what was used until now does not count. What it has used by now
    // is known without looking: nothing; where memory must be looked at, a byte says so.
    Reading start(const Prelude& prelude);
    [[nodiscard]] Reading read();

    // What the program and all whose end was waited for used.
    struct Family {
        std::optional<std::chrono::nanoseconds> cpu;  // empty: nobody lived to tell
        std::int64_t resident_bytes = 0;              // of the largest; 0: not known
    };
    // The figures of the whole run, once everything is dead.
    [[nodiscard]] Usage finish(const Family& family);

    [[nodiscard]] bool must_poll_memory() const noexcept;

  private:
    [[nodiscard]] std::optional<std::chrono::microseconds> exact_cpu() const;
    [[nodiscard]] std::optional<std::chrono::microseconds> exact_starved() const;
    [[nodiscard]] const TreeUsage& tree();
    [[nodiscard]] std::optional<std::int64_t> clock_now() const;

    const CgroupLeaf* leaf_;
    int clock_;
    pid_t first_;
    std::int64_t memory_limit_;
    std::int64_t clock_before_ = 0;  // what it showed before this run
    Prelude prelude_;
    std::chrono::microseconds starved_before_{};
    TreeUsage tree_;
    std::chrono::steady_clock::time_point walked_;
    Reading last_;
    std::int64_t peak_ = 0;
};

}  // namespace sandbox::helper
