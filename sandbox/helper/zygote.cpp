// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// The zygote is process 1 of a PID namespace, in namespaces and below a read-only file tree that a
// program can change nothing about. For each run it begets an init in a new PID namespace, with a
// copy of the mounts and an IPC namespace of its own; that init adds new /tmp, /dev/shm and /proc,
// begets the program, which puts up all its walls, and there all three stand until the supervisor
// sends an order. So a box is built before it is needed, and serves one run only.
//
// Neither init nor the program before its exec gets memory of its own: as after vfork, each sleeps
// until its child is done, and nothing is copied. What they allocate hangs on an Errand that the
// zygote frees. Should one of them be killed at work, the heap may be in disorder: the zygote then
// touches nothing and ends, and the supervisor makes another.
#include "sandbox/helper/zygote.hpp"

#include <sched.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "sandbox/helper/mounts.hpp"

namespace sandbox::helper {
namespace {

constexpr int kOfEachRun = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC;

struct Turn {
    const InitOrders& orders;
    Errand& errand;
};

int init_main(void* turn) {
    const auto& [orders, errand] = *static_cast<const Turn*>(turn);
    Steps steps(orders.fault);
    ProcView proc = ProcView::none;
    if (!add_own_mounts(orders.scratch_bytes, proc, steps)) give_up(orders, steps);
    if (proc == ProcView::none) report_missing(orders, "private /proc", EPERM);
    if (proc == ProcView::whole) report_missing(orders, "/proc shows processes only", EINVAL);
    serve_run(orders, errand);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSharing = 0;  // the sanitizers do not know of such children
#else
constexpr int kSharing = CLONE_VM | CLONE_VFORK;
#endif

pid_t beget_init(Turn& turn) {
    alignas(16) static std::array<char, 256 << 10> stack;
    return ::clone(&init_main, stack.data() + stack.size(), kSharing | kOfEachRun | SIGCHLD, &turn);
}

// Whether init came to its end by itself. Taking down its mounts makes it wait for all CPUs (an RCU
// grace period); as it shares our memory, we know without waiting for that, and reap it later.
bool has_served(pid_t init, const Errand& errand) {
    if (kSharing != 0) {
        while (::waitpid(-1, nullptr, WNOHANG) > 0) {
        }
        return errand.served;
    }
    int status = 0;
    while (::waitpid(init, &status, 0) < 0 && errno == EINTR) {
    }
    return status == 0;
}

}  // namespace

void run_zygote(const InitOrders& orders) {
    for (;;) {
        Errand errand;
        Turn turn = {orders, errand};
        Steps steps(orders.fault);
        const pid_t init = beget_init(turn);
        if (!steps.did("create the namespaces of a run", init)) give_up(orders, steps);
        if (!has_served(init, errand)) ::_exit(1);
    }
}

}  // namespace sandbox::helper
