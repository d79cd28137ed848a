// SPDX-License-Identifier: MIT
#include "sandbox/helper/namespaces.hpp"

#include <fcntl.h>
#include <linux/sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>

#include "sandbox/helper/program.hpp"

namespace sandbox::helper {
namespace {

constexpr std::uint64_t kNamespaces = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET |
                                      CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP;

bool write_file(const std::string& path, std::string_view text) {
    const Fd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return file &&
           ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

// Whether our own user namespace knows the host's user `id`, and root is the host's root.
bool rules_the_host() {
    const Fd file(::open("/proc/self/uid_map", O_RDONLY | O_CLOEXEC));
    std::array<char, 256> text{};
    if (!file || ::read(file.get(), text.data(), text.size() - 1) <= 0) return true;
    unsigned inside = 1;
    unsigned outside = 1;
    unsigned count = 0;
    const int fields = std::sscanf(text.data(), "%u %u %u", &inside, &outside, &count);
    return fields == 3 && inside == 0 && (outside == 0 || count > kBoxUser);
}

}  // namespace

Born give_birth(Isolation isolation, int cgroup) {
    int pidfd = -1;
    clone_args arguments{};
    arguments.flags = CLONE_PIDFD;
    if (isolation == Isolation::namespaces) arguments.flags |= kNamespaces;
    arguments.pidfd = reinterpret_cast<std::uintptr_t>(&pidfd);
    arguments.exit_signal = SIGCHLD;
    if (cgroup >= 0) {
        arguments.flags |= CLONE_INTO_CGROUP;
        arguments.cgroup = static_cast<__u64>(cgroup);
    }
    const long pid = ::syscall(SYS_clone3, &arguments, sizeof arguments);
    return {static_cast<pid_t>(pid), Fd(pid > 0 ? pidfd : -1)};
}

BoxUser choose_box_user() {
    static const BoxUser user =
        ::geteuid() == 0 && rules_the_host() ? BoxUser::other : BoxUser::same;
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

}  // namespace sandbox::helper
