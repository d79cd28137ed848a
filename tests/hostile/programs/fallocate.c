// ends: exited 0 or output_limit or signalled 25
// Reserves disk space that it never writes: terabytes, and then piece by piece.
// SPDX-License-Identifier: MIT
#include "attack.h"
static long reserve(const char* directory) {
    char path[64];
    long got = 0;
    for (int i = 0; i < 64; i++) {
        snprintf(path, sizeof path, "%s/reserve%d", directory, i);
        const int fd = open(path, O_CREAT | O_WRONLY, 0600);
        if (fd < 0) break;
        if (i == 0) refused("a terabyte", fallocate(fd, 0, 0, (off_t)1 << 40));
        if (fallocate(fd, 0, 0, 1 << 20) == 0) got += 1;
        close(fd);
    }
    return got;
}
int main(void) {
    signal(SIGXFSZ, SIG_IGN);
    const char* const places[] = {"/tmp", "/dev/shm", "/box"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (reserve(places[i]) > 8) breach("more than the scratch limit");
    return held();
}
