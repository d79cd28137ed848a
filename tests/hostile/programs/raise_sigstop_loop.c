// ends: idle_limit or wall_limit or cpu_limit
// Stops itself again each time its child continues it: never quite stopped, never at work, and at
// last stopped for good. SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const pid_t parent = getpid();
    if (fork() == 0)
        for (int i = 0; i < 25; i++) {
            sleep_ms(20);
            kill(parent, SIGCONT);
        }
    for (;;) raise(SIGSTOP);
}
