// verdict: OLE
// The right answer, and then blanks for ever: nothing in them is wrong.
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
    answer();
    memset(block, 32, sizeof block);
    while (write(1, block, sizeof block) > 0) {
    }
    return 0;
}
