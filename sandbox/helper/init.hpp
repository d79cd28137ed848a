// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "sandbox/helper/host_tree.hpp"
#include "sandbox/helper/program.hpp"

namespace sandbox::helper {

// What the first process of a box needs. It is process 1 of the box in T2 and T3: when it dies, the
// kernel kills everything in the box. In a fresh box, and in T1 and T0 where it is a process like
// others, it is also the program's parent: init. In a warm box it is the zygote.
struct InitOrders {
    const Setup& setup;
    const Confinement& confinement;
    const HostTrees& trees;
    std::int64_t scratch_bytes = 0;
    std::string_view fault;
    Warmth warmth = Warmth::fresh;
    BoxUser user = BoxUser::same;
    int socket = -1;  // to the supervisor
};

// The first process: builds the box, and serves one run; or builds what outlives a run, and serves
// run after run (zygote.hpp).
[[noreturn]] void run_first_process(const InitOrders& orders);

// The program's parent, once its box is built: begets the program, reaps, reports its end, hands
// out the collected files, and ends with 0.
[[noreturn]] void serve_run(const InitOrders& orders, Errand& errand);

// A step of the set-up failed: tells the supervisor, and ends.
[[noreturn]] void give_up(const InitOrders& orders, const Steps& steps);
void report_missing(const InitOrders& orders, std::string_view protection, int error);

}  // namespace sandbox::helper
