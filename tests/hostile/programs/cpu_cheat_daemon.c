// ends: cpu_limit; t2,t1: cpu_limit or unmetered exited 0 or unmetered wall_limit
// Lets a grandchild of another session do the work, and waits for it on a pipe.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    int done[2];
    if (pipe(done) != 0) return 98;
    if (fork() == 0) {
        setsid();
        if (fork() == 0) burn(1.2);
        _exit(0);
    }
    close(done[1]);
    wait(NULL);
    char byte;
    if (read(done[0], &byte, 1) < 0) return 97;
    return held();
}
