// SPDX-License-Identifier: MIT
#include "sandbox/helper/namespaces.hpp"

#include <fcntl.h>
#include <linux/sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>

#include "sandbox/helper/program.hpp"

namespace sandbox::helper {
namespace {

constexpr std::uint64_t kLasting =
    CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWUTS | CLONE_NEWCGROUP;

bool write_file(const std::string& path, std::string_view text) {
    const Fd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return file &&
           ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

// Whether a map file of ours ("inside outside count" on each line) knows the id.
bool maps(const char* path, unsigned id) {
    const Fd file(::open(path, O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> text{};
    if (!file || ::read(file.get(), text.data(), text.size() - 1) <= 0) return true;
    for (const char* line = text.data(); line != nullptr && *line != 0;) {
        unsigned inside = 0;
        unsigned outside = 0;
        unsigned count = 0;
        if (std::sscanf(line, "%u %u %u", &inside, &outside, &count) != 3) return false;
        if (id >= inside && id - inside < count) return true;
        line = std::strchr(line, '\n');
        if (line != nullptr) ++line;
    }
    return false;
}

bool may_drop_groups() {
    const Fd file(::open("/proc/self/setgroups", O_RDONLY | O_CLOEXEC));
    std::array<char, 16> text{};
    return !file || ::read(file.get(), text.data(), text.size() - 1) <= 0 || text[0] == 'a';
}

}  // namespace

Born give_birth(Isolation isolation, int cgroup) {
    int pidfd = -1;
    clone_args arguments{};
    arguments.flags = CLONE_PIDFD;
    if (isolation != Isolation::none) arguments.flags |= kLasting;
    if (isolation == Isolation::whole) arguments.flags |= CLONE_NEWIPC;
    arguments.pidfd = reinterpret_cast<std::uintptr_t>(&pidfd);
    arguments.exit_signal = SIGCHLD;
    if (cgroup >= 0) {
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = static_cast<__u64>(cgroup);
    }
    const long pid = ::syscall(SYS_clone3, &arguments, sizeof arguments);
    return {static_cast<pid_t>(pid), Fd(pid > 0 ? pidfd : -1)};
}

// Root of a user namespace that knows only itself (unshare -r, some containers) cannot become
// anybody else, nor drop groups.
BoxUser choose_box_user() {
    static const BoxUser user = ::geteuid() == 0 && maps("/proc/self/uid_map", kBoxUser) &&
                                        maps("/proc/self/gid_map", kBoxUser) && may_drop_groups()
                                    ? BoxUser::other
                                    : BoxUser::same;
    return user;
}

bool map_users(pid_t pid, BoxUser user, Steps& steps) {
    const std::string base = "/proc/" + std::to_string(pid) + "/";
    const auto line = [user](uid_t own) {
        const uid_t outer = user == BoxUser::other ? kBoxUser : own;
        return std::to_string(kInnerUser) + " " + std::to_string(outer) + " 1";
    };
    return steps.did("write setgroups", write_file(base + "setgroups", "deny") ? 0 : -1) &&
           steps.did("write uid_map", write_file(base + "uid_map", line(::geteuid())) ? 0 : -1) &&
           steps.did("write gid_map", write_file(base + "gid_map", line(::getegid())) ? 0 : -1);
}

void volunteer_for_oom(pid_t pid) {
    write_file("/proc/" + std::to_string(pid) + "/oom_score_adj", "1000");
}

}  // namespace sandbox::helper
