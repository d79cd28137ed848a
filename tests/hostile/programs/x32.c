// ends: forbidden_syscall or signalled 31
// Calls the kernel by x32 numbers, which a filter by number may miss.
// SPDX-License-Identifier: MIT
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    if (syscall(SYS_getpid | 0x40000000) == getpid()) breach("x32");
    return held();
}
