// SPDX-License-Identifier: MIT
#pragma once

#include <sys/resource.h>
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
    // `init` must not have made any process yet. The leaf is borrowed, null: none. Near the memory
    // limit the reading is exact.
    Meter(const CgroupLeaf* leaf, pid_t init, std::int64_t memory_limit);

    struct Reading {
        std::chrono::microseconds cpu{};
        std::chrono::microseconds starved{};
        std::int64_t memory_bytes = 0;  // 0 where the cgroup enforces the limit by itself
    };

    // The program is about to run; what was used until now does not count. What it has used by now
    // is known without looking: nothing; where memory must be looked at, a byte says so.
    Reading start(const Prelude& prelude);
    [[nodiscard]] Reading read();

    // The figures of the whole run, once everything is dead. `usage` is init's, its children's
    // included.
    [[nodiscard]] Usage finish(const rusage& usage);

    [[nodiscard]] bool must_poll_memory() const noexcept;

  private:
    [[nodiscard]] std::optional<std::chrono::microseconds> exact_cpu() const;
    [[nodiscard]] std::optional<std::chrono::microseconds> exact_starved() const;
    [[nodiscard]] const TreeUsage& tree();

    const CgroupLeaf* leaf_;
    pid_t init_;
    std::int64_t memory_limit_;
    Fd clock_;
    Prelude prelude_;
    std::chrono::microseconds starved_before_{};
    TreeUsage tree_;
    std::chrono::steady_clock::time_point walked_;
    Reading last_;
    std::int64_t peak_ = 0;
};

}  // namespace sandbox::helper
