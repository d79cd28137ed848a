// SPDX-License-Identifier: MIT
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <vector>

#include "sandbox/helper/confine.hpp"

namespace sandbox::helper {
namespace {

bool install(std::span<sock_filter> instructions, Steps& steps) {
    const sock_fprog program = {static_cast<unsigned short>(instructions.size()),
                                instructions.data()};
    return steps.did("install seccomp filter",
                     ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program));
}

// Calls that change a file by its path and that Landlock does not govern. The numbers of the newest
// are the same on every architecture.
constexpr std::uint32_t kChangesByPath[] = {
#ifdef SYS_chmod
    SYS_chmod,
    SYS_chown,
    SYS_lchown,
    SYS_utime,
    SYS_utimes,
    SYS_futimesat,
#endif
    SYS_fchmodat,
    452 /* fchmodat2 */,
    SYS_fchownat,
    SYS_setxattr,
    SYS_lsetxattr,
    SYS_removexattr,
    SYS_lremovexattr,
    463 /* setxattrat */,
    466 /* removexattrat */,
    469 /* file_setattr */};

}  // namespace

bool install_filter(std::string_view program, Steps& steps) {
    std::vector<sock_filter> instructions(program.size() / sizeof(sock_filter));
    std::memcpy(instructions.data(), program.data(), instructions.size() * sizeof(sock_filter));
    return install(instructions, steps);
}

// The calls that take a process id first are allowed with our own id, its group, or 0.
bool forbid_signals_to_others(Steps& steps) {
    constexpr auto kNumber = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto kFirst = static_cast<std::uint32_t>(offsetof(seccomp_data, args));  // low half
    const auto self = static_cast<std::uint32_t>(::getpid());
    constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
    std::array program = {
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_pidfd_send_signal, 10, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_kill, 5, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_tkill, 4, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_tgkill, 3, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_rt_sigqueueinfo, 2, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_rt_tgsigqueueinfo, 1, 0),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kFirst),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 3, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, self, 2, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0U - self, 1, 0),
        sock_filter BPF_STMT(BPF_RET | BPF_K, kRefuse),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    return install(program, steps);
}

// utimensat() without a path is about a descriptor, and allowed.
// fchmod() is as well: linkers need it (mold; GNU ld goes by the path, and its output stays without
// the x bit here, which whoever runs it sets on a copy).
bool forbid_changes_by_path(Steps& steps) {
    constexpr auto kNumber = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
    constexpr auto kPath = static_cast<std::uint32_t>(offsetof(seccomp_data, args)) + 8;
    constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> program = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber)};
    for (const std::uint32_t call : kChangesByPath) {
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, kRefuse));
    }
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_utimensat, 1, 0));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    for (const std::uint32_t half : {kPath, kPath + 4}) {
        program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, half));
        program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, kRefuse));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return install(program, steps);
}

}  // namespace sandbox::helper
