// verdict: MLE
// A child uses too much memory and is killed for it; the parent ends well.
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    if (fork() == 0)
        for (;;) memset(malloc(1 << 20), 1, 1 << 20);
    wait(NULL);
    return 0;
}
