// ends: exited 0; collects nothing
// Hands in 3 MiB of holes, where 1 MiB is accepted.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const int fd = open("out", O_CREAT | O_WRONLY, 0600);
    if (fd < 0 || ftruncate(fd, 3 << 20) != 0) return 98;
    return held();
}
