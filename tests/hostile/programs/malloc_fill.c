// ends: memory_limit; t2,t1: memory_limit or exited 3 or signalled
// Allocates and touches memory until it gets no more.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (int mib = 0; mib < 512; mib++) {
        char* const block = (char*)malloc(1 << 20);
        if (block == NULL) return 3;
        touch(block, 1 << 20);
    }
    breach("512 MiB at a limit of 64 MiB");
    return held();
}
