// ends: cpu_limit
// Children that signal each other without pause, and timers that expire every microsecond.
// SPDX-License-Identifier: MIT
#include <sys/time.h>

#include "attack.h"
static void nothing(int number) { (void)number; }
int main(void) {
    signal(SIGUSR1, nothing);
    signal(SIGALRM, nothing);
    const struct itimerval often = {{0, 1}, {0, 1}};
    for (int i = 0; i < 6; i++)
        if (fork() == 0) break;
    setitimer(ITIMER_REAL, &often, NULL);
    for (;;) kill(0, SIGUSR1);
}
