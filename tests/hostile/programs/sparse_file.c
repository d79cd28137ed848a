// ends: exited 0
// Makes a file of a terabyte out of nothing.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char name[96];
    snprintf(name, sizeof name, "%s/sparse", given("TMPDIR"));
    signal(SIGXFSZ, SIG_IGN);
    const int fd = open(name, O_CREAT | O_RDWR, 0600);
    if (fd < 0) return 98;
    refused("ftruncate to 1 TiB", ftruncate(fd, (off_t)1 << 40));
    refused("fallocate 1 GiB", fallocate(fd, 0, 0, (off_t)1 << 30));
    refused("write at 1 TiB", pwrite(fd, "x", 1, (off_t)1 << 40));
    return held();
}
