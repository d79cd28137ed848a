// verdict: AC
// Sixteen megabytes on stderr, and a right answer.
// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    static char block[1 << 16];
    memset(block, 120, sizeof block);
    for (int i = 0; i < 256; i++)
        if (write(2, block, sizeof block) < 0) break;
    answer();
    return 0;
}
