// ends: exited 0
// Dies by the kernel's hand for a call of a foreign architecture; the next run makes ordinary ones.
// SPDX-License-Identifier: MIT
#include <sys/syscall.h>

#include "attack.h"
int main(int argc, char** argv) {
    if (is_leaving(argc, argv)) syscall(SYS_getpid | 0x40000000);
    return held();
}
