// ends: memory_limit or exited 0 or cpu_limit; heavy
// Kernel memory in full pipes: bounded by the kernel's own limit of pipe pages or by the box's.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    static char chunk[1 << 16];
    for (int i = 0; i < 500; i++) {
        int ends[2];
        if (pipe2(ends, O_NONBLOCK) != 0) break;
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        while (write(ends[1], chunk, sizeof chunk) > 0) {
        }
    }
    return held();
}
