// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sandbox/cgroup_place.hpp"
#include "sandbox/fd.hpp"
#include "sandbox/limits.hpp"
#include "sandbox/owner.hpp"

namespace sandbox {

// The limits and meters of one run at a time: a leaf in each cgroup hierarchy that can be had. Made
// by the supervisor; the program's first process joins it by itself, before exec, so that neither
// init's memory nor the set-up's CPU time counts. Throws nothing. Move-only; the destructor kills
// what is left inside and removes the leaf.
class CgroupLeaf {
  public:
    using Problem = CgroupProblem;

    // Makes a whole leaf at once. Empty if nothing at all could be made. A leaf may also lack a
    // limit: see limits_memory(). What could not be had is in `why_not` in both cases.
    [[nodiscard]] static std::optional<CgroupLeaf> create(
        const Limits& limits, std::vector<Problem>& why_not,
        const CgroupSource& source = CgroupSource::here());

    CgroupLeaf(CgroupLeaf&& other) noexcept : s_(std::exchange(other.s_, {})) {}
    CgroupLeaf& operator=(CgroupLeaf&& other) noexcept;
    ~CgroupLeaf();

    // Makes what CgroupSupply::begin() left to be made, and sets the limits.
    void finish(const Limits& limits, std::vector<Problem>& why_not);
    // Other limits for the next run. False, with errno: they could not be set.
    [[nodiscard]] bool limit(const Limits& limits);
    // After a run of which nothing lives any more: the meters start anew. False if the next run
    // needs another leaf: its kernel cannot reset them all, or memory is still charged to it.
    [[nodiscard]] bool renew();
    // Limits with the same memory and processes.
    [[nodiscard]] Limits limits() const noexcept;

    // The program's first process, while it is still single-threaded, writes "0" to each of them
    // (close-on-exec). In v1 these are `tasks` files: joining so costs 20 µs, while a write to
    // cgroup.procs waits for an RCU grace period (14 ms) if nobody joined a group just before.
    [[nodiscard]] std::span<const int> procs_fds() const noexcept { return s_.procs; }
    // Where v2 only measures (hybrid machines), the directory that init is to be born in with
    // CLONE_INTO_CGROUP, which costs nothing, as joining later would stall; else -1. It limits
    // nothing and its CPU time is not what cpu() returns.
    [[nodiscard]] int birth_fd() const noexcept { return s_.birth.get(); }
    // Whether cpu() will tell; known from the beginning.
    [[nodiscard]] bool meters_cpu() const noexcept {
        return !s_.places.v1_cpuacct.empty() || !s_.places.v2.empty();
    }

    // User and system time of everything that ever ran in the leaf.
    [[nodiscard]] std::optional<std::chrono::microseconds> cpu() const;
    // The highest memory use; includes page cache and tmpfs. Empty where the kernel keeps no peak.
    [[nodiscard]] std::optional<std::int64_t> peak() const;
    // Whether the kernel killed a process here for want of memory. Never judge by the peak: it
    // stays just below the limit then.
    [[nodiscard]] bool oom_killed() const;
    // How long some process here was ready to run and got no CPU.
    [[nodiscard]] std::optional<std::chrono::microseconds> starved() const;

    [[nodiscard]] bool limits_memory() const noexcept { return s_.limits_memory; }
    [[nodiscard]] bool limits_processes() const noexcept { return s_.limits_processes; }
    // "cgroup v1 memory, pids, cpuacct + v2 cpu.pressure"
    [[nodiscard]] std::string describe() const;

    void kill() noexcept;

  private:
    friend class CgroupSupply;
    struct State {
        CgroupPlaces places;  // where the leaf is made, and by what name
        std::string name;
        CgroupPlaces dirs;  // here: the leaf's own directory in each hierarchy
        std::vector<Fd> owned;
        std::vector<int> procs;  // borrowed from owned
        Fd birth;
        bool limits_memory = false;
        bool limits_processes = false;
        std::int64_t memory_bytes = 0;  // the limits as they stand
        int processes = 0;
        std::int64_t cpu_before = 0;  // what earlier runs left on meters that cannot be set to zero
        std::int64_t kills_before = 0;
        mutable std::array<Fd, 6> meters;  // opened when first read
    };
    // A meter file of ours, read by a descriptor that stays open.
    enum class Meter : std::uint8_t { cpuacct, cpu_stat, peak, kills, pressure, usage };
    [[nodiscard]] std::optional<std::string> read(Meter meter) const;
    [[nodiscard]] std::string path_of(Meter meter) const;
    [[nodiscard]] std::optional<std::int64_t> cpu_meter() const;
    [[nodiscard]] std::int64_t kills_meter() const;
    CgroupLeaf() = default;
    void open_procs(std::vector<Problem>& why_not);
    void remove() noexcept;

    State s_;
};

// Where this process makes its leaves. Looking for the places and making sure of them takes a dozen
// calls, so it is done once for many leaves.
class CgroupSupply {
  public:
    explicit CgroupSupply(CgroupSource source = CgroupSource::here())
        : source_(std::move(source)) {}

    // The beginning of a leaf: its name is taken, and there is what init is to be born in. The
    // rest, finish(), can be done while init builds the box. Empty if there is no place for leaves.
    [[nodiscard]] std::optional<CgroupLeaf> begin(std::vector<CgroupProblem>& why_not);

  private:
    void look();

    CgroupSource source_;
    CgroupPlaces places_;
    std::vector<CgroupProblem> problems_;  // of the search
    std::optional<Owner> owner_;
};

}  // namespace sandbox
