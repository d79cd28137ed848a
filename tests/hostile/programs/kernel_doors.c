// ends: exited 0
// Knocks at every door of the kernel that has ever led somewhere.
// SPDX-License-Identifier: MIT
#include <linux/perf_event.h>
#include <sys/klog.h>
#include <sys/quota.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timex.h>

#include "attack.h"
int main(void) {
    static char block[256];
    struct perf_event_attr event;
    memset(&event, 0, sizeof event);
    event.type = PERF_TYPE_SOFTWARE;
    event.size = sizeof event;
    refused("bpf", syscall(SYS_bpf, 0, block, sizeof block));
    refused("perf_event_open", syscall(SYS_perf_event_open, &event, 0, -1, -1, 0));
    refused("userfaultfd", syscall(SYS_userfaultfd, 1));
    refused("io_uring_setup", syscall(SYS_io_uring_setup, 4, block));
    refused("keyctl", syscall(SYS_keyctl, 0, -3, 1));
    refused("add_key", syscall(SYS_add_key, "user", "spar", "x", 1, -2));
    refused("request_key", syscall(SYS_request_key, "user", "spar", NULL, 0));
    refused("open_by_handle_at", syscall(SYS_open_by_handle_at, AT_FDCWD, block, 0));
    refused("fanotify_init", syscall(SYS_fanotify_init, 0, 0));
    refused("kcmp", syscall(SYS_kcmp, getpid(), getpid(), 0, 0, 1));
    refused("pidfd_getfd", syscall(SYS_pidfd_getfd, syscall(SYS_pidfd_open, getpid(), 0), 0, 0));
    refused("kexec_load", syscall(SYS_kexec_load, 0, 0, NULL, 0));
    refused("init_module", syscall(SYS_init_module, block, 0, ""));
    refused("finit_module", syscall(SYS_finit_module, 0, "", 0));
    refused("swapon", swapon("/tmp/swap", 0));
    refused("acct", acct("/tmp/acct"));
    refused("klogctl", klogctl(3, block, sizeof block));
    refused("quotactl", quotactl(0, "/dev/vda", 0, block));
    refused("iopl", syscall(SYS_iopl, 3));
    refused("ioperm", syscall(SYS_ioperm, 0x80, 1, 1));
    refused("sethostname", sethostname("owned", 5));
    refused("vhangup", vhangup());
    refused("lookup_dcookie", syscall(SYS_lookup_dcookie, 0, block, sizeof block));
    const struct timeval past = {1, 0};
    refused("settimeofday", settimeofday(&past, NULL));
    struct timex adjust;
    memset(&adjust, 0, sizeof adjust);
    adjust.modes = ADJ_TICK;
    adjust.tick = 11000;
    refused("adjtimex", adjtimex(&adjust));
    return held();
}
