// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/cgroup.hpp"
#include "sandbox/helper/init.hpp"
#include "sandbox/helper/namespaces.hpp"
#include "sandbox/helper/plain.hpp"
#include "sandbox/helper/protections.hpp"

namespace sandbox::helper {

// A box without a program, seen from outside: its first process, its cgroup leaf, its scratch
// directory. It can be made before it is needed. All of it is gone when it is destroyed.
class Shell {
  public:
    enum class Cgroup : std::uint8_t { none, wanted, needed };
    struct Kind {
        Tier tier =
            Tier::t0;  // t2 stands for t3 as well: a cgroup that limits memory makes it that
        Cgroup cgroup = Cgroup::none;
        Warmth warmth = Warmth::fresh;
        std::int64_t scratch_bytes = 0;
        std::string fault;
        bool operator==(const Kind&) const = default;
    };

    // All but the kind is borrowed.
    Shell(const Setup& setup, Kind kind, CgroupSupply& cgroups);
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;
    ~Shell();

    // Lets it be built for one run, with such limits as a guess. False: steps() tells.
    bool begin(const Limits& limits);
    // After a run that ended by itself: lets it be made ready for another. False: it cannot be.
    bool again();

    // Until this is called, what lives in it goes on living.
    void kill() noexcept;
    // Waits for the first process, and kills what outlived it. Its peak resident size in KiB.
    std::int64_t reap();

    [[nodiscard]] const Kind& kind() const noexcept { return kind_; }
    [[nodiscard]] Tier tier() const noexcept { return tier_; }  // of a run in it
    [[nodiscard]] bool used() const noexcept { return used_; }
    [[nodiscard]] bool dead() const noexcept;
    [[nodiscard]] Steps& steps() noexcept { return steps_; }
    [[nodiscard]] pid_t pid() const noexcept { return first_.pid; }
    [[nodiscard]] int pidfd() const noexcept { return first_.pidfd.get(); }
    [[nodiscard]] int socket() const noexcept { return socket_.get(); }
    [[nodiscard]] int clock() const noexcept { return clock_.get(); }
    [[nodiscard]] CgroupLeaf* leaf() noexcept { return leaf_ ? &*leaf_ : nullptr; }
    [[nodiscard]] ResourceWalls walls(const Limits& limits) const noexcept;

    // What its inhabitants said about protections that could not be had.
    void note_missing(std::string_view protection, int error);
    [[nodiscard]] std::vector<Protection> protections() const;

  private:
    bool prepare();
    bool start();
    [[noreturn]] void live_inside(int socket);
    [[nodiscard]] Isolation isolation() const noexcept;
    bool finish_leaf(const Limits& limits);
    void begin_leaf();
    void confine();
    bool hand_over_leaf();

    const Setup* setup_;
    Kind kind_;
    Tier tier_;
    CgroupSupply* cgroups_;
    Steps steps_;
    std::optional<CgroupLeaf> leaf_;
    std::vector<CgroupProblem> cgroup_problems_;
    BoxUser user_ = BoxUser::same;
    HostTrees trees_;
    Scratch scratch_;
    Confinement confinement_;
    std::uint64_t strangers_ = 0;  // other processes of the user that the program runs as
    Born first_;
    Fd socket_;  // to all that is inside
    Fd clock_;   // of its CPU time, where no cgroup tells
    std::vector<Missing> missing_;
    bool used_ = false;
    bool killed_ = false;
    bool reaped_ = false;
};

}  // namespace sandbox::helper
