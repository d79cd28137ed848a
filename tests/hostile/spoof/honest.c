// verdict: AC
// The control: a judge that fails everything would pass all the others.
// SPDX-License-Identifier: MIT
#include <stdio.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    return 0;
}
