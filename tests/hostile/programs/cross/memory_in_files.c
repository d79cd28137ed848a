// ends: exited 0; uses memory below 30
// Leaves memory that belongs to files, not to processes: temporary files, memory files in flight,
// full pipes. SPDX-License-Identifier: MIT
#include "attack.h"
static long fill(const char* place) {
    static char block[1 << 20];
    char path[64];
    long written = 0;
    memset(block, 'x', sizeof block);
    for (int i = 0; i < 8; i++) {
        snprintf(path, sizeof path, "%s/fill%d", place, i);
        const int fd = open(path, O_CREAT | O_WRONLY, 0600);
        if (fd < 0) break;
        const ssize_t size = write(fd, block, sizeof block);
        if (size > 0) written += size;
        close(fd);
    }
    return written;
}
int main(int argc, char** argv) {
    const char* const places[] = {"/tmp", "/dev/shm"};
    for (size_t i = 0; i < 2; i++) {
        const long written = is_leaving(argc, argv) ? fill(places[i]) : 0;
        char path[64];
        snprintf(path, sizeof path, "%s/room", places[i]);
        const int fd = open(path, O_CREAT | O_WRONLY, 0600);
        if (is_leaving(argc, argv) || fd < 0) continue;
        // All of the space must be there again.
        for (int mib = 0; mib < 3; mib++) {
            static char block[1 << 20];
            if (write(fd, block, sizeof block) != (ssize_t)sizeof block) breach("no room");
        }
        (void)written;
    }
    return held();
}
