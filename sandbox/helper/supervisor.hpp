// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "sandbox/cgroup.hpp"
#include "sandbox/helper/run.hpp"
#include "sandbox/helper/shell.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// Runs orders, one after another, and keeps a shell ready in between.
class Supervisor {
  public:
    explicit Supervisor(Setup setup);

    // Lets a shell be built for a run with such limits.
    void get_ready(const Order& order);

    // Runs the order in the strongest way that works here, and not below what the spec requires.
    // Sends the report as soon as all that ran is dead.
    void run(Handed& handed);

    // After a run: takes down what is left of it, and, if nobody waits for us, builds ahead.
    void tidy_up();

  private:
    struct Way {
        Tier tier;
        Shell::Cgroup cgroup;
    };
    [[nodiscard]] static std::vector<Way> ways_for(const Spec& spec);
    [[nodiscard]] Shell::Kind kind(Way way, const Order& order) const;
    [[nodiscard]] Report attempt(Way way, Handed& handed);
    [[nodiscard]] Report attempt_in_shell(Handed& handed);
    void build(Shell::Kind kind, const Limits& limits);
    void retire();

    Setup setup_;
    std::vector<Way> ways_;  // to try, best first
    CgroupSupply cgroups_;
    std::unique_ptr<Shell> shell_;    // for the next run
    std::unique_ptr<Shell> retired_;  // killed, not yet waited for
    Limits limits_;                   // of the last run
    bool reusable_ = false;           // the last run leaves its shell as it should be
    bool began_ = false;              // the last attempt started its program
    int runs_ = 0;
};

}  // namespace sandbox::helper
