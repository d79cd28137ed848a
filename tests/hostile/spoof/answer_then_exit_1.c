// verdict: RTE
// The right answer, and an exit code that says otherwise.
// SPDX-License-Identifier: MIT
#include <stdio.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    return 1;
}
