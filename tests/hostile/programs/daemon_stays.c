// ends: exited 0; within 1000 ms
// Leaves a spinning daemon behind that keeps stdout open: the run must end with the parent.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    if (fork() == 0) {
        setsid();
        if (fork() == 0)
            for (;;) {
            }
        _exit(0);
    }
    wait(NULL);
    return held();
}
