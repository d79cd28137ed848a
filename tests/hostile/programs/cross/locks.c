// ends: exited 0
// Leaves locks on files that every run sees, held by a daemon.
// SPDX-License-Identifier: MIT
#include <sys/file.h>

#include "attack.h"
int main(int argc, char** argv) {
    const char* const files[] = {"/usr/bin/env", "/etc/ld.so.cache", "attack_c", "/dev/null"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const int fd = open(files[i], O_RDONLY);
        if (fd < 0) continue;
        const int exclusive = flock(fd, LOCK_EX | LOCK_NB);
        struct flock region = {F_RDLCK, SEEK_SET, 0, 0, 0};
        const int shared = fcntl(fd, F_SETLK, &region);
        if (is_leaving(argc, argv)) continue;
        // A neighbour may hold the machine's own files for a moment: tests run side by side.
        if (exclusive != 0 && i == 2) breach("the program is locked");
        if (shared != 0) breach("a region is locked for reading");
        if (exclusive == 0) flock(fd, LOCK_UN);
    }
    if (is_leaving(argc, argv) && fork() == 0) {
        setsid();
        for (;;) pause();
    }
    return held();
}
