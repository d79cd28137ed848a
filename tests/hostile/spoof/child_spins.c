// verdict: TLE
// Children of another session work while the parent waits: CPU time that wait4() charges to nobody.
// SPDX-License-Identifier: MIT
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    signal(SIGCHLD, SIG_IGN);
    for (int i = 0; i < 2; i++)
        if (fork() == 0) {
            setsid();
            for (;;) {
            }
        }
    for (;;) pause();
    return 0;
}
