// ends: exited 0
// Traces its parent and itself, and reads a neighbour's memory.
// SPDX-License-Identifier: MIT
#include <sys/ptrace.h>
#include <sys/uio.h>

#include "attack.h"
int main(void) {
    const pid_t child = fork();
    if (child == 0)
        for (;;) pause();
    refused("PTRACE_SEIZE init", ptrace(PTRACE_SEIZE, 1, NULL, NULL));
    refused("PTRACE_ATTACH parent", ptrace(PTRACE_ATTACH, getppid(), NULL, NULL));
    refused("PTRACE_SEIZE child", ptrace(PTRACE_SEIZE, child, NULL, NULL));
    refused("PTRACE_TRACEME", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
    char byte = 0;
    const struct iovec here = {&byte, 1};
    const struct iovec there = {&byte, 1};
    refused("process_vm_readv", process_vm_readv(child, &here, 1, &there, 1, 0));
    refused("process_vm_writev", process_vm_writev(child, &here, 1, &there, 1, 0));
    kill(child, SIGKILL);
    return held();
}
