// verdict: RTE
// The right answer, and a crash.
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
    raise(SIGSEGV);
    return 0;
}
