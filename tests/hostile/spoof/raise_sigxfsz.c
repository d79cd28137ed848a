// verdict: OLE
// Raises the signal of a file that is too large, which the kernel does not tell from its own: counted as that.
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
    raise(SIGXFSZ);
    return 0;
}
