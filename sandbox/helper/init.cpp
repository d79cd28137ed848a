// SPDX-License-Identifier: MIT
#include "sandbox/helper/init.hpp"

#include <fcntl.h>
#include <linux/securebits.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <vector>

#include "sandbox/helper/collect.hpp"
#include "sandbox/helper/message.hpp"
#include "sandbox/helper/mounts.hpp"
#include "sandbox/helper/namespaces.hpp"
#include "sandbox/helper/process_tree.hpp"
#include "sandbox/helper/zygote.hpp"
#include "sandbox/packet.hpp"

namespace sandbox::helper {
namespace {

constexpr std::string_view kHostName = "box";

// The supervisor's death is to be ours. Asked for again after a change of user, which clears it; if
// it was too late, the socket is already closed at the other end.
bool die_with_supervisor(const InitOrders& orders, int with, Steps& steps) {
    if (!steps.did("set parent-death signal", ::prctl(PR_SET_PDEATHSIG, with))) return false;
    pollfd socket = {orders.socket, 0, 0};
    ::poll(&socket, 1, 0);
    if ((socket.revents & (POLLHUP | POLLERR)) != 0) ::_exit(1);
    return true;
}

bool wait_for_go(const InitOrders& orders, Steps& steps) {
    Received received;
    errno = ECONNRESET;
    return steps.did("wait for the supervisor", receive(orders.socket, received, 0) == 1 ? 0 : -1);
}

// From an unmapped root to the box's user, keeping the capabilities inside.
bool become_inner_user(Steps& steps) {
    return steps.did(
               "keep capabilities",
               ::prctl(PR_SET_SECUREBITS, SECBIT_KEEP_CAPS | SECBIT_NO_SETUID_FIXUP, 0, 0, 0)) &&
           steps.did("setresgid", ::setresgid(kInnerUser, kInnerUser, kInnerUser)) &&
           steps.did("setresuid", ::setresuid(kInnerUser, kInnerUser, kInnerUser));
}

void forbid_nested_namespaces(const InitOrders& orders) {
    const Fd limit(::open("/proc/sys/user/max_user_namespaces", O_WRONLY | O_CLOEXEC));
    if (!limit || ::write(limit.get(), "0", 1) != 1)
        report_missing(orders, "no nested user namespaces", errno);
}

void enter_namespaces(const InitOrders& orders, Steps& steps) {
    ProcView proc = ProcView::none;
    if (!wait_for_go(orders, steps)) give_up(orders, steps);
    if (orders.user == BoxUser::other && !become_inner_user(steps)) give_up(orders, steps);
    if (!die_with_supervisor(orders, SIGKILL, steps)) give_up(orders, steps);
    ::umask(0);
    forbid_nested_namespaces(orders);
    const RootPlan root = {orders.setup.spec, orders.trees, orders.scratch_bytes, orders.warmth};
    if (!enter_new_root(root, proc, steps) ||
        !steps.did("sethostname", ::sethostname(kHostName.data(), kHostName.size())) ||
        !drop_bounding_set(steps) ||
        !steps.did("become undumpable", ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)))
        give_up(orders, steps);
    if (orders.warmth == Warmth::warm) return;  // each run has its own /proc
    if (proc == ProcView::none) report_missing(orders, "private /proc", EPERM);
    if (proc == ProcView::whole) report_missing(orders, "/proc shows processes only", EINVAL);
}

void enter_plain(const InitOrders& orders, Steps& steps) {
    sigset_t handled;
    sigemptyset(&handled);
    sigaddset(&handled, SIGCHLD);
    sigaddset(&handled, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &handled, nullptr);
    if (!wait_for_go(orders, steps) ||
        !steps.did("become subreaper", ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)) ||
        !die_with_supervisor(orders, SIGTERM, steps))
        give_up(orders, steps);
}

// Reaps until the program is gone. Without a PID namespace, the supervisor's death comes as
// SIGTERM, and nothing may be left behind then.
int wait_for_program(const InitOrders& orders, pid_t program) {
    const bool alone = orders.confinement.tier < Tier::t2;
    for (;;) {
        int status = 0;
        const pid_t pid = ::waitpid(-1, &status, alone ? WNOHANG : 0);
        if (pid == program) return status;
        if (pid != 0) continue;  // an orphan, or a signal came
        sigset_t handled;
        sigemptyset(&handled);
        sigaddset(&handled, SIGCHLD);
        sigaddset(&handled, SIGTERM);
        if (::sigwaitinfo(&handled, nullptr) != SIGTERM) continue;
        kill_descendants();
        ::_exit(1);
    }
}

void sweep(const InitOrders& orders) {
    if (orders.confinement.tier < Tier::t2) {
        kill_descendants();
        return;
    }
    ::kill(-1, SIGKILL);
    while (::waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {
    }
}

enum class LastWord : bool { no, yes };

void report_ending(const InitOrders& orders, int status, std::int64_t end, LastWord last) {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto nano = [](const timeval& time) {
        return std::int64_t{time.tv_sec} * 1'000'000'000 + std::int64_t{time.tv_usec} * 1000;
    };
    Message message;
    message.says = Says::ended;
    message.numbers = {status, nano(usage.ru_utime) + nano(usage.ru_stime), usage.ru_maxrss, end,
                       last == LastWord::yes ? 1 : 0};
    send(orders.socket, message);
}

void send_collected(const InitOrders& orders, const std::vector<Collect>& wanted, int box) {
    constexpr std::size_t kMostInDirectory = 256;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        Message message;
        message.says = Says::collected;
        if (!wanted[i].name.ends_with('/')) {
            const Collected collected = collect_file(box, wanted[i]);
            message.numbers = {static_cast<std::int64_t>(i), collected.size};
            message.set_text(collected.why_missing);
            send(orders.socket, message, collected.file.get());
            continue;
        }
        for (const std::string& name : names_in(box, wanted[i].name, kMostInDirectory)) {
            const Collected collected =
                collect_file(box, {wanted[i].name + name, wanted[i].max_bytes});
            if (!collected.file) continue;
            message.numbers = {static_cast<std::int64_t>(i), collected.size, 1};
            message.set_text(name);
            send(orders.socket, message, collected.file.get());
        }
    }
    Message message;
    message.says = Says::done;
    send(orders.socket, message);
}

// The cgroup's descriptors, which the supervisor made while we built the box. They stay open until
// we end: their numbers are in the errand.
bool receive_groups(const InitOrders& orders, Errand& errand, Steps& steps) {
    char word = 0;
    Parcel parcel;
    errno = ECONNRESET;
    if (!steps.did("wait for the cgroup",
                   receive_packet(orders.socket, {&word, 1}, parcel, 0) > 0 ? 0 : -1))
        return false;
    errno = EBADMSG;
    if (!parcel.whole || parcel.count > errand.groups.size())
        return steps.did("take the cgroup", -1);
    for (std::size_t i = 0; i < parcel.count; ++i) errand.groups[i] = parcel.fds[i].release();
    errand.group_count = parcel.count;
    return true;
}

// What the program's first steps need, in one place that a new stack can point to.
struct Birth {
    Vocation vocation;
    Errand& errand;
};

int program_main(void* birth) {
    const auto& [vocation, errand] = *static_cast<const Birth*>(birth);
    become_program(vocation, errand);
}

// Until its exec the child shares our memory, and we sleep: a fork would copy page tables for
// nothing.
pid_t beget(Birth& birth) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    const pid_t pid = ::fork();
    if (pid == 0) program_main(&birth);
    return pid;
#else
    alignas(16) static std::array<char, 256 << 10> stack;
    return ::clone(&program_main, stack.data() + stack.size(), CLONE_VM | CLONE_VFORK | SIGCHLD,
                   &birth);
#endif
}

}  // namespace

void give_up(const InitOrders& orders, const Steps& steps) {
    Message message;
    message.says = Says::setup_failed;
    message.numbers[0] = steps.error();
    message.set_text(steps.step());
    send(orders.socket, message);
    ::_exit(1);
}

void report_missing(const InitOrders& orders, std::string_view protection, int error) {
    Message message;
    message.says = Says::protection;
    message.numbers[0] = error;
    message.set_text(protection);
    send(orders.socket, message);
}

void serve_run(const InitOrders& orders, Errand& errand) {
    Steps steps(orders.fault);
    const Fd box(::open(orders.confinement.box.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!steps.did("open the box's directory", box.get()) || !receive_groups(orders, errand, steps))
        give_up(orders, steps);
    Birth birth = {{orders.confinement, orders.setup.filter, orders.fault, orders.socket}, errand};
    const pid_t program = steps.wants_to_fail("fork") ? -1 : beget(birth);
    if (!steps.did("fork", program)) give_up(orders, steps);
    const int status = wait_for_program(orders, program);
    const std::int64_t end = clock_ns(CLOCK_MONOTONIC);
    sweep(orders);
    if (receive_order(orders.socket, errand, nullptr) != 1) ::_exit(1);
    const std::vector<Collect>& wanted = errand.order.collect;
    report_ending(orders, status, end, wanted.empty() ? LastWord::yes : LastWord::no);
    if (!wanted.empty()) send_collected(orders, wanted, box.get());
    errand.served = true;
    ::_exit(0);
}

void run_first_process(const InitOrders& orders) {
    Steps steps(orders.fault);
    if (orders.confinement.tier >= Tier::t2)
        enter_namespaces(orders, steps);
    else
        enter_plain(orders, steps);
    if (orders.warmth == Warmth::warm) run_zygote(orders);
    Errand errand;
    serve_run(orders, errand);
}

}  // namespace sandbox::helper
