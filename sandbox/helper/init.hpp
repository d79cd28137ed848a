// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/helper/host_tree.hpp"
#include "sandbox/helper/program.hpp"

namespace sandbox::helper {

// The program's parent. In T2 and T3 it is process 1 of the box: it builds the file tree, and when
// it dies the kernel kills everything in the box. In T1 and T0 it is a process like others, which
// finds and kills what the program left behind.
struct InitOrders {
    const Plan& plan;
    const Confinement& confinement;
    const HostTrees& trees;
    BoxUser user = BoxUser::same;
    int socket = -1;  // to the supervisor
};

[[noreturn]] void run_init(const InitOrders& orders);

}  // namespace sandbox::helper
