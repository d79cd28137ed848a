// verdict: RTE
// Ends as a validator does that accepts.
// SPDX-License-Identifier: MIT
#include <stdio.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    return 42;
}
