// SPDX-License-Identifier: MIT
#include "sandbox/helper/program.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "sandbox/helper/message.hpp"

namespace sandbox::helper {
namespace {

// A mask would survive the exec. (Ignored signals would, too; whoever starts us leaves none.)
void unblock_signals() {
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

// If memory runs out on the whole machine, this is to die first, and never the judge. May fail
// where /proc is missing: then the order is the kernel's own.
void volunteer_for_oom() {
    ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);  // else /proc/self belongs to root
    const Fd score(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    if (score) [[maybe_unused]]
        const ssize_t written = ::write(score.get(), "1000", 4);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool join_cgroups(std::span<const int> fds, Steps& steps) {
    for (const int fd : fds)
        if (!steps.did("join cgroup", ::write(fd, "0", 1))) return false;
    return true;
}

bool put_up_walls(const Plan& plan, const Confinement& how, Steps& steps) {
    const bool walled = how.tier >= Tier::t1;
    return steps.did("chdir to the box", ::chdir(how.box.c_str())) &&
           set_rlimits(plan.limits, how.walls, steps) &&
           (how.tier < Tier::t2 || drop_capabilities(steps)) &&
           (!how.leave_root || become_user(kBoxUser, steps)) &&
           steps.did("set no_new_privs", ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) &&
           (!walled || how.landlock == 0 || raise_fences(how.fences, how.landlock, steps)) &&
           steps.did("close_range", ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC));
}

bool install_filters(const Plan& plan, const Confinement& how, Steps& steps) {
    if (how.tier < Tier::t1) return true;
    if (how.tier == Tier::t1 && how.landlock < 6 && !forbid_signals_to_others(steps)) return false;
    if (how.tier == Tier::t1 &&
        !(forbid_changes_by_path(how.landlock, steps) && forbid_shared_objects(steps)))
        return false;
    return install_filter(plan.filter, steps);
}

bool has_variable(const std::vector<std::string>& env, std::string_view name) {
    for (const std::string& entry : env)
        if (entry.starts_with(name)) return true;
    return false;
}

std::vector<std::string> environment(const Plan& plan, const Confinement& how) {
    std::vector<std::string> env = plan.command.env;
    const auto add = [&env](std::string_view name, std::string_view value) {
        if (!has_variable(env, name)) env.push_back(std::string(name).append(value));
    };
    add("PATH=", "/usr/local/bin:/usr/bin:/bin");
    add("HOME=", how.tmp);
    add("LANG=", "C.UTF-8");
    add("TMPDIR=", how.tmp);
    return env;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

[[noreturn]] void give_up(int socket, const Steps& steps) {
    Message message;
    message.says = Says::setup_failed;
    message.numbers[0] = steps.error();
    message.set_text(steps.step());
    send(socket, message);
    ::_exit(1);
}

}  // namespace

std::int64_t clock_ns(clockid_t clock) noexcept {
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void become_program(const Plan& plan, const Confinement& how, int socket, std::int64_t init_cpu) {
    Steps steps(plan.fault);
    std::vector<std::string> words = plan.command.argv;
    std::vector<std::string> variables = environment(plan, how);
    const std::vector<char*> argv = pointers(words);
    const std::vector<char*> env = pointers(variables);
    volunteer_for_oom();
    ::setsid();
    unblock_signals();
    ::umask(022);
    ::personality(ADDR_NO_RANDOMIZE);  // the same run twice is the same run
    if (!put_up_walls(plan, how, steps)) give_up(socket, steps);
    if (how.tier < Tier::t2) ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // cleared by a change of user
    const std::int64_t before_join = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
    if (!join_cgroups(how.cgroup_fds, steps)) give_up(socket, steps);
    if (!install_filters(plan, how, steps) || !limit_data(plan.limits, how.walls, steps))
        give_up(socket, steps);
    Message message;
    message.says = Says::ready;
    const std::int64_t own = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
    message.numbers = {clock_ns(CLOCK_MONOTONIC), own - before_join, own, init_cpu};
    send(socket, message);
    if (!steps.wants_to_fail("execve")) ::execve(argv[0], argv.data(), env.data());
    message = {};
    message.says = Says::exec_failed;
    message.numbers[0] = errno;
    message.set_text(plan.command.argv[0]);
    send(socket, message);
    ::_exit(127);
}

}  // namespace sandbox::helper
