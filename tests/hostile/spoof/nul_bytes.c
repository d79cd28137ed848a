// verdict: WA
// The right digits with a NUL byte after them.
// SPDX-License-Identifier: MIT
#include <stdio.h>

int main(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) != 2) return 1;
    printf("%ld%c\n", a + b, 0);
    return 0;
}
