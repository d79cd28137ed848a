// ends: exited 0
// Pins memory, so that it cannot be reclaimed.
// SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "attack.h"
int main(void) {
    static char block[1 << 20];
    refused("mlock 1 MiB", mlock(block, sizeof block));
    refused("mlockall", mlockall(MCL_CURRENT | MCL_FUTURE));
    return held();
}
