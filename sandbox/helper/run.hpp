// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sandbox/cgroup.hpp"
#include "sandbox/helper/message.hpp"
#include "sandbox/helper/meter.hpp"
#include "sandbox/helper/namespaces.hpp"
#include "sandbox/helper/plain.hpp"
#include "sandbox/helper/program.hpp"
#include "sandbox/helper/protections.hpp"
#include "sandbox/helper/watch.hpp"

namespace sandbox::helper {

// One attempt to run the plan's program in a given way. What it makes (processes, cgroup leaf,
// scratch directory) is gone when it is destroyed, and not all of it before that.
class Run {
  public:
    enum class Cgroup : std::uint8_t { none, wanted, needed };
    struct Way {
        Tier tier =
            Tier::t0;  // t2 stands for t3 as well: a cgroup that limits memory makes it that
        Cgroup cgroup = Cgroup::none;
    };

    // `control` is the socket to the library; if the other end closes, the run ends.
    Run(const Plan& plan, Way way, int control, CgroupSupply& cgroups);
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
    ~Run();

    // Runs it to its end, and until nothing that it started lives.
    [[nodiscard]] Report execute();

  private:
    bool prepare();
    void begin_leaf();
    bool finish_leaf();
    void confine();
    bool start();
    bool hand_over_walls();
    void watch();
    void wait_for_news(Watch::Clock::time_point until);
    void hear_init();
    void hear(Received& received);
    void hear_library();
    void end(Ended why);
    void reap();
    void take_down();
    [[nodiscard]] Report conclude();
    [[nodiscard]] Ended natural_end(const Usage& usage) const;
    [[nodiscard]] Watch::Clock::time_point next_look();

    const Plan* plan_;
    Plan redirected_;  // used where paths have to be changed
    Way way_;
    int control_;
    Steps steps_;

    CgroupSupply* cgroups_;
    std::optional<CgroupLeaf> leaf_;
    std::vector<CgroupProblem> cgroup_problems_;
    BoxUser user_ = BoxUser::same;
    HostTrees trees_;
    Scratch scratch_;
    Confinement confinement_;
    std::uint64_t strangers_ = 0;  // other processes of the user that the program runs as
    Born init_;
    Fd socket_;  // to init and, before it execs, the program
    std::optional<Meter> meter_;
    std::optional<Watch> watch_;

    Watch::Clock::time_point deadline_;  // of the set-up
    Meter::Reading reading_;
    rusage usage_{};
    std::optional<Ended> cause_;  // why we ended it; empty: it ended by itself
    bool dead_ = false;           // all that ran; an init that is pid 1 may still be ending
    bool gone_ = false;           // init, too
    std::optional<Failure> failure_;
    bool exec_failed_ = false;
    std::optional<std::int64_t> started_ns_;
    std::optional<Message> ending_;
    std::vector<bool> answered_;  // of plan_.collect
    std::vector<Missing> missing_;
};

}  // namespace sandbox::helper
