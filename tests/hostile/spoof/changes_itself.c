// verdict: WA
// Means to become another program for the next test, and answers wrongly until then.
// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const int self = open("/proc/self/exe", O_WRONLY);
    if (self >= 0) return 42;
    unlink("solution");
    puts("0");
    return 0;
}
