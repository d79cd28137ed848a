// ends: exited 0
// Installs a filter of its own that answers every later call with success, on top of the box's.
// SPDX-License-Identifier: MIT
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    struct sock_filter all[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {2, all};
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
    // A listener would let another process answer for the kernel; the box's refusals still come
    // first.
    const long listener =
        syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program);
    if (listener >= 0) close((int)listener);
    refused("unshare", syscall(SYS_unshare, 0x10000000));
    refused("socket", socket(AF_INET, SOCK_STREAM, 0));
    refused("ptrace", syscall(SYS_ptrace, 0, 0, 0, 0));
    return held();
}
