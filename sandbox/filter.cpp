// SPDX-License-Identifier: MIT
//
// A list of what is refused, not of what is allowed: language runtimes use half of the kernel's
// calls, and a new libc must not break yesterday's judge. What is refused is what a program of a
// contest never needs and what kernel holes of the past were reached through. Refusals are error
// codes, so that runtimes that merely try something fall back; only the wrong architecture kills.
#include "sandbox/filter.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <system_error>

#include "sandbox/fd.hpp"

namespace sandbox {
namespace {

constexpr int kForbidden[] = {
    // looking into or steering other processes
    SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
    SCMP_SYS(process_madvise), SCMP_SYS(pidfd_getfd), SCMP_SYS(kcmp), SCMP_SYS(perf_event_open),
    SCMP_SYS(migrate_pages), SCMP_SYS(move_pages),
    // keyrings, which are not in any namespace
    SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
    // large kernel interfaces with a past
    SCMP_SYS(bpf), SCMP_SYS(userfaultfd), SCMP_SYS(modify_ldt), SCMP_SYS(lookup_dcookie),
    SCMP_SYS(vmsplice),
    // mounts and namespaces
    SCMP_SYS(mount), SCMP_SYS(umount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(chroot),
    SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(fsopen), SCMP_SYS(fsmount), SCMP_SYS(fsconfig),
    SCMP_SYS(fspick), SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(mount_setattr),
    // files by handle, past every directory
    SCMP_SYS(open_by_handle_at), SCMP_SYS(name_to_handle_at), SCMP_SYS(fanotify_init),
    SCMP_SYS(fanotify_mark),
    // the machine's administration
    SCMP_SYS(kexec_load), SCMP_SYS(kexec_file_load), SCMP_SYS(init_module), SCMP_SYS(finit_module),
    SCMP_SYS(delete_module), SCMP_SYS(acct), SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(reboot),
    SCMP_SYS(syslog), SCMP_SYS(quotactl), SCMP_SYS(settimeofday), SCMP_SYS(clock_settime),
    SCMP_SYS(clock_adjtime), SCMP_SYS(adjtimex), SCMP_SYS(iopl), SCMP_SYS(ioperm),
    SCMP_SYS(vhangup), SCMP_SYS(sethostname), SCMP_SYS(setdomainname),
    // what set-up has fixed
    SCMP_SYS(personality)};

// "No such call": libc then takes the older one, whose arguments can be looked at.
constexpr int kUnknown[] = {SCMP_SYS(clone3), SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter),
                            SCMP_SYS(io_uring_register)};

constexpr std::uint64_t kNamespaceFlags[] = {CLONE_NEWNS,  CLONE_NEWCGROUP, CLONE_NEWUTS,
                                             CLONE_NEWIPC, CLONE_NEWUSER,   CLONE_NEWPID,
                                             CLONE_NEWNET};

using Context = std::unique_ptr<void, decltype(&seccomp_release)>;

void check(int result, const char* what) {
    if (result < 0) throw std::system_error(-result, std::system_category(), what);
}

void add(const Context& filter, int error, int call) {
    const int result =
        seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 0);
    if (result != -EDOM) check(result, "seccomp_rule_add");  // EDOM: not on this architecture
}

void add(const Context& filter, int error, int call, scmp_arg_cmp argument) {
    check(seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call,
                                 1, &argument),
          "seccomp_rule_add");
}

void add_rules(const Context& filter) {
    constexpr std::uint64_t kLow = 0xffffffff;  // the kernel looks at these bits only
    for (const int call : kForbidden) add(filter, EPERM, call);
    for (const int call : kUnknown) add(filter, ENOSYS, call);
    for (const std::uint64_t flag : kNamespaceFlags)
        add(filter, EPERM, SCMP_SYS(clone), SCMP_A0_64(SCMP_CMP_MASKED_EQ, flag, flag));
    for (const int call : {SCMP_SYS(socket), SCMP_SYS(socketpair)})
        add(filter, EAFNOSUPPORT, call, SCMP_A0_64(SCMP_CMP_NE, AF_UNIX, 0));
    // Steering init, or in T1 the user's other processes. Oneself is 0.
    for (const int call :
         {SCMP_SYS(prlimit64), SCMP_SYS(sched_setscheduler), SCMP_SYS(sched_setparam),
          SCMP_SYS(sched_setattr), SCMP_SYS(sched_setaffinity)})
        add(filter, EPERM, call, SCMP_A0_64(SCMP_CMP_NE, 0, 0));
    add(filter, EPERM, SCMP_SYS(setpriority), SCMP_A0_64(SCMP_CMP_NE, PRIO_PROCESS, 0));
    add(filter, EPERM, SCMP_SYS(setpriority), SCMP_A1_64(SCMP_CMP_NE, 0, 0));
    add(filter, EPERM, SCMP_SYS(ioprio_set), SCMP_A1_64(SCMP_CMP_NE, 0, 0));
    // Whoever opens a file that has a lease waits for its holder, and notices tell who opens what.
    for (const std::uint64_t command : {std::uint64_t{F_SETLEASE}, std::uint64_t{F_NOTIFY}})
        add(filter, EPERM, SCMP_SYS(fcntl), SCMP_A1_64(SCMP_CMP_MASKED_EQ, kLow, command));
    for (const std::uint64_t request : {std::uint64_t{TIOCSTI}, std::uint64_t{TIOCLINUX}})
        add(filter, EPERM, SCMP_SYS(ioctl), SCMP_A1_64(SCMP_CMP_MASKED_EQ, kLow, request));
}

std::string exported(const Context& filter) {
    const Fd file(::memfd_create("filter", MFD_CLOEXEC));
    if (!file) throw std::system_error(errno, std::system_category(), "memfd_create");
    check(seccomp_export_bpf(filter.get(), file.get()), "seccomp_export_bpf");
    std::string bytes(static_cast<std::size_t>(::lseek(file.get(), 0, SEEK_END)), '\0');
    if (::pread(file.get(), bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error(EIO, std::system_category(), "read the seccomp filter");
    return bytes;
}

std::string build() {
    const Context filter(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release);
    if (!filter) throw std::system_error(ENOMEM, std::system_category(), "seccomp_init");
    check(seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS),
          "seccomp_attr_set");
    check(seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2), "seccomp_attr_set");
    add_rules(filter);
    return exported(filter);
}

}  // namespace

std::string_view seccomp_filter() {
    static const std::string kFilter = build();
    return kFilter;
}

}  // namespace sandbox
