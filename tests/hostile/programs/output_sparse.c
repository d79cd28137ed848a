// ends: output_limit or signalled 25; writable
// Hands in two gigabytes of nothing.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const int fd = open("out", O_CREAT | O_WRONLY, 0755);
    if (fd < 0) return 98;
    if (ftruncate(fd, (off_t)2 << 30) == 0) breach("a file of 2 GiB at a limit of 4 MiB");
    return held();
}
