// SPDX-License-Identifier: MIT
#include <asm/sockios.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/socket.h>
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

constexpr int kLandlockTruncates = 3;  // the first version that governs truncate()

// What reaches beyond the box where it has no namespaces: System V objects and message queues,
// which are the machine's and outlive the run, and sockets, since Landlock lets a program connect
// to any Unix socket whose path it can name (the message bus, a container's daemon, a key agent).
constexpr std::uint32_t kSharedObjects[] = {
    SYS_socket, SYS_shmget, SYS_shmat, SYS_shmctl,     SYS_msgget, SYS_msgsnd,  SYS_msgrcv,
    SYS_msgctl, SYS_semget, SYS_semop, SYS_semtimedop, SYS_semctl, SYS_mq_open, SYS_mq_unlink};

constexpr auto kNumber = static_cast<std::uint32_t>(offsetof(seccomp_data, nr));
constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;

// The place of an argument's low half.
constexpr std::uint32_t argument(unsigned index) {
    return static_cast<std::uint32_t>(offsetof(seccomp_data, args) + index * sizeof(std::uint64_t));
}

// The number of the call is to be in the accumulator; stays there.
void refuse(std::vector<sock_filter>& program, std::uint32_t call) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, kRefuse));
}

// Refuses `call` if its argument, masked, is `value`; otherwise the program goes on with the next
// instruction, and the number in the accumulator.
void refuse_with(std::vector<sock_filter>& program, std::uint32_t call, unsigned index,
                 std::uint32_t mask, std::uint32_t value) {
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 5));
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(index)));
    program.push_back(BPF_STMT(BPF_ALU | BPF_AND | BPF_K, mask));
    program.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, kRefuse));
    program.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber));
}

}  // namespace

bool install_filter(std::string_view program, Steps& steps) {
    std::vector<sock_filter> instructions(program.size() / sizeof(sock_filter));
    std::memcpy(instructions.data(), program.data(), instructions.size() * sizeof(sock_filter));
    return install(instructions, steps);
}

// A descriptor's "owner" gets a signal of its holder's choice when data arrives.
bool forbid_signals_by_descriptor(Steps& steps) {
    std::vector<sock_filter> program = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber)};
    for (const int command : {F_SETOWN, F_SETOWN_EX})
        refuse_with(program, SYS_fcntl, 1, ~0U, static_cast<std::uint32_t>(command));
    for (const int request : {FIOSETOWN, SIOCSPGRP})
        refuse_with(program, SYS_ioctl, 1, ~0U, static_cast<std::uint32_t>(request));
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return install(program, steps);
}

// A socket of a pair may be sent from to any path, if it is one for datagrams.
bool forbid_shared_objects(Steps& steps) {
    constexpr std::uint32_t kTypeMask = 0xf;  // the rest are flags
    std::vector<sock_filter> program = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber)};
    for (const std::uint32_t call : kSharedObjects) refuse(program, call);
    refuse_with(program, SYS_socketpair, 1, kTypeMask, SOCK_DGRAM);
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return install(program, steps);
}

// The calls that take a process id first are allowed with our own id, its group, or 0.
bool forbid_signals_to_others(Steps& steps) {
    constexpr std::uint32_t kFirst = argument(0);
    const auto self = static_cast<std::uint32_t>(::getpid());
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
    return install(program, steps) && forbid_signals_by_descriptor(steps);
}

// utimensat() without a path is about a descriptor, and allowed.
// fchmod() is as well: linkers need it (mold; GNU ld goes by the path, and its output stays without
// the x bit here, which whoever runs it sets on a copy).
bool forbid_changes_by_path(int landlock, Steps& steps) {
    constexpr std::uint32_t kPath = argument(1);
    std::vector<sock_filter> program = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber)};
    for (const std::uint32_t call : kChangesByPath) refuse(program, call);
    if (landlock < kLandlockTruncates) refuse(program, SYS_truncate);
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
