// ends: cpu_limit; t2,t1: cpu_limit or unmetered exited 0
// Ignores SIGCHLD, so that the kernel charges the children's CPU time to nobody (wait4 sees 0 s).
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    signal(SIGCHLD, SIG_IGN);
    for (int worker = 0; worker < 3; worker++)
        if (fork() == 0) {
            burn(0.5);
            _exit(0);
        }
    while (wait(NULL) > 0) {
    }
    return held();
}
