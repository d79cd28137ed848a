// SPDX-License-Identifier: MIT
#pragma once

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

// The limits and meters of one run: a leaf in each cgroup hierarchy that can be had. Made by the
// supervisor; the program's first process joins it by itself, just before exec, so that neither
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
    };
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
