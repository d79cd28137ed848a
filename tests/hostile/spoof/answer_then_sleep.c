// verdict: ILE
// The right answer at once, and then sleep.
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <unistd.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    for (;;) pause();
    return 0;
}
