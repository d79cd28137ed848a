// ends: exited 0
// Fills the process limit with children that nobody waits for.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    int children = 0;
    for (; children < 20000; children++) {
        const pid_t child = fork();
        if (child == 0) _exit(0);
        if (child < 0) break;
    }
    if (children == 20000) breach("20000 zombies at a limit of 32 processes");
    return held();
}
