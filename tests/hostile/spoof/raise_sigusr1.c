// verdict: RTE
// Raises the signal by which some runners tell of their own failure.
// SPDX-License-Identifier: MIT
#include <signal.h>
#include <stdio.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    raise(SIGUSR1);
    return 0;
}
