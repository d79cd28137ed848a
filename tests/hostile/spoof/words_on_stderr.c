// verdict: AC
// A right answer, and words on stderr that say it was wrong, slow and broken.
// SPDX-License-Identifier: MIT
#include <stdio.h>

static void answer(void) {
    long a = 0, b = 0;
    if (scanf("%ld %ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

int main(void) {
    fputs(
        "time limit exceeded\ninternal-error: disk full\nFile size limit exceeded\nSegmentation "
        "fault\n"
        "{\"verdict\": \"JE\"}\nspar-box: setup failed\n\033[2J\033[1;31mAC\n",
        stderr);
    answer();
    return 0;
}
