// ends: exited 0
// Makes and enters namespaces of its own.
// SPDX-License-Identifier: MIT
#include <linux/sched.h>
#include <sched.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const int kinds[] = {CLONE_NEWUSER, CLONE_NEWNS,  CLONE_NEWPID,    CLONE_NEWNET,
                         CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP, CLONE_NEWTIME};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        refused("unshare", unshare(kinds[i]));
        // CLONE_NEWTIME shares its bit with the exit signal and is for unshare() only.
        if (kinds[i] == CLONE_NEWTIME) continue;
        const long child = syscall(SYS_clone, kinds[i] | SIGCHLD, 0, 0, 0, 0);
        if (child == 0) _exit(0);
        refused("clone", child);
        const long user = syscall(SYS_clone, CLONE_NEWUSER | kinds[i] | SIGCHLD, 0, 0, 0, 0);
        if (user == 0) _exit(0);
        refused("clone with a user namespace", user);
        struct clone_args args;
        memset(&args, 0, sizeof args);
        args.flags = (uint64_t)CLONE_NEWUSER | (uint64_t)kinds[i];
        args.exit_signal = SIGCHLD;
        const long third = syscall(SYS_clone3, &args, sizeof args);
        if (third == 0) _exit(0);
        refused("clone3", third);
    }
    const char* const spaces[] = {"/proc/self/ns/user", "/proc/self/ns/mnt", "/proc/1/ns/mnt"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
        const int fd = open(spaces[i], O_RDONLY | O_CLOEXEC);
        if (fd >= 0) refused("setns", setns(fd, 0));
    }
    return held();
}
