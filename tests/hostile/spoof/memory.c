// verdict: MLE
// More memory than allowed, after the right answer.
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    answer();
    for (int mib = 0; mib < 2048; mib++) {
        char* const block = malloc(1 << 20);
        if (block == NULL) return 0;
        memset(block, 1, 1 << 20);
    }
    return 0;
}
