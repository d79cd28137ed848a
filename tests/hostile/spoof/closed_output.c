// verdict: WA
// Closes its output before it answers.
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <unistd.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    close(1);
    answer();
    return 0;
}
