// verdict: WA
// Answers, reads its answer back from the pipe if it can, and answers something else.
// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    char byte;
    answer();
    const int back = open("/proc/self/fd/1", O_RDONLY | O_NONBLOCK);
    while (back >= 0 && read(back, &byte, 1) > 0) {
    }
    puts("-1");
    return 0;
}
