// ends: cpu_limit; t2: cpu_limit or unmetered wall_limit; t1: cpu_limit or wall_limit
// A chain of short-lived parents: whoever is looked at has just ended.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    signal(SIGCHLD, SIG_IGN);
    if (fork() == 0)
        for (;;)
            if (fork() > 0) _exit(0);
    for (;;) pause();
}
