// ends: idle_limit or wall_limit or cpu_limit or exited 3
// Parents that wait for children which never exec: everybody sleeps, uninterruptibly.
// SPDX-License-Identifier: MIT
#include "attack.h"
__attribute__((noinline)) static void breed(void) {
    const pid_t child = vfork();
    if (child < 0) _exit(3);
    if (child == 0) {
        breed();
        for (;;) pause();
    }
}
int main(void) {
    breed();
    return held();
}
