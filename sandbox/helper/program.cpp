// SPDX-License-Identifier: MIT
#include "sandbox/helper/program.hpp"

#include <linux/close_range.h>
#include <signal.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "sandbox/helper/message.hpp"
#include "sandbox/helper/plain.hpp"

namespace sandbox::helper {
namespace {

// A mask would survive the exec. (Ignored signals would, too; whoever starts us leaves none.)
void unblock_signals() {
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool join_cgroups(const Errand& errand, Steps& steps) {
    for (std::size_t i = 0; i < errand.group_count; ++i)
        if (!steps.did("join cgroup", ::write(errand.groups[i], "0", 1))) return false;
    return true;
}

bool put_up_walls(const Confinement& how, Steps& steps) {
    const bool walled = how.tier >= Tier::t1;
    return steps.did("chdir to the box", ::chdir(how.box.c_str())) &&
           (how.tier < Tier::t2 || drop_capabilities(steps)) &&
           (!how.leave_root || become_user(kBoxUser, steps)) &&
           steps.did("set no_new_privs", ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) &&
           (!walled || how.landlock == 0 || raise_fences(how.fences, how.landlock, steps)) &&
           steps.did("close_range", ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC));
}

bool install_filters(const Vocation& vocation, Steps& steps) {
    const Confinement& how = vocation.how;
    if (how.tier < Tier::t1) return true;
    if (how.tier == Tier::t1 && how.landlock < 6 && !forbid_signals_to_others(steps)) return false;
    if (how.tier == Tier::t1 &&
        !(forbid_changes_by_path(how.landlock, steps) && forbid_shared_objects(steps)))
        return false;
    return install_filter(vocation.filter, steps);
}

bool has_variable(const std::vector<std::string>& env, std::string_view name) {
    for (const std::string& entry : env)
        if (entry.starts_with(name)) return true;
    return false;
}

std::vector<std::string> environment(const Command& command, const Confinement& how) {
    std::vector<std::string> env = command.env;
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

// The last steps but one, of which each run has its own.
bool take_order(const Confinement& how, Errand& errand, const StandardStreams& streams,
                Steps& steps) {
    for (int number = 0; number < 3; ++number)
        if (!steps.did("take the program's streams",
                       ::dup2(streams[static_cast<std::size_t>(number)].get(), number)))
            return false;
    Command& command = errand.order.command;
    if (how.tier < Tier::t2) redirect_box_paths(command, how.box);
    errand.env = environment(command, how);
    errand.argv_words = pointers(command.argv);
    errand.env_words = pointers(errand.env);
    return set_rlimits(errand.order.limits, errand.walls, steps) &&
           limit_data(errand.order.limits, errand.walls, steps);
}

[[noreturn]] void fail_to_execute(int socket, const Errand& errand) {
    Message message;
    message.says = Says::exec_failed;
    message.numbers[0] = errno;
    message.set_text(errand.order.command.argv[0]);
    send(socket, message);
    ::_exit(127);
}

}  // namespace

std::int64_t clock_ns(clockid_t clock) noexcept {
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void become_program(const Vocation& vocation, Errand& errand) {
    const Confinement& how = vocation.how;
    Steps steps(vocation.fault);
    ::setsid();
    unblock_signals();
    ::umask(022);
    ::personality(ADDR_NO_RANDOMIZE);  // the same run twice is the same run
    if (!put_up_walls(how, steps)) give_up(vocation.socket, steps);
    if (how.tier < Tier::t2) ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // cleared by a change of user
    const std::int64_t before_join = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
    if (!join_cgroups(errand, steps) || !install_filters(vocation, steps))
        give_up(vocation.socket, steps);
    Message message;
    message.says = Says::standing;
    send(vocation.socket, message);
    StandardStreams streams;
    if (receive_order(vocation.socket, errand, &streams) != 1) ::_exit(1);
    const std::int64_t before_order = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
    if (!take_order(how, errand, streams, steps)) give_up(vocation.socket, steps);
    message.says = Says::ready;
    const std::int64_t own = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
    message.numbers = {clock_ns(CLOCK_MONOTONIC), own, own - before_join, own - before_order};
    send(vocation.socket, message);
    if (!steps.wants_to_fail("execve"))
        ::execve(errand.argv_words[0], errand.argv_words.data(), errand.env_words.data());
    fail_to_execute(vocation.socket, errand);
}

}  // namespace sandbox::helper
