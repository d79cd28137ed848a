// ends: exited 0; t1: exited 0 or exited 5
// Fills /tmp and /dev/shm with many files of allowed size. (Without a mount namespace nothing
// bounds their sum, and the report says that the scratch size limit is not active.)
// SPDX-License-Identifier: MIT
#include "attack.h"
static long fill(const char* directory) {
    static char chunk[1 << 16];
    long written = 0;
    for (int file = 0; file < 100; file++) {
        char name[64];
        snprintf(name, sizeof name, "%s/fill%d", directory, file);
        const int fd = open(name, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        if (fd < 0) break;
        for (int part = 0; part < 32; part++) {
            const ssize_t size = write(fd, chunk, sizeof chunk);
            if (size <= 0) break;
            written += size;
        }
        close(fd);
    }
    printf("%s took %ld KiB\n", directory, written / 1024);
    return written;
}
int main(void) {
    if (fill("/dev/shm") + fill(given("TMPDIR")) >= 100L * 32 * 65536) return 5;
    return held();
}
