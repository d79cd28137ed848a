// ends: exited 0
// Plays with the descriptors it shares with the judge: flags, sizes, positions, reading what it
// wrote. SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const int flags[] = {O_NONBLOCK, O_APPEND, O_ASYNC, O_DIRECT};
    for (int fd = 0; fd < 3; fd++) {
        for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) fcntl(fd, F_SETFL, flags[i]);
        fcntl(fd, F_SETPIPE_SZ, 1 << 30);
        fcntl(fd, F_SETPIPE_SZ, 4096);
        fcntl(fd, F_SETSIG, SIGKILL);
        fcntl(fd, F_SETFL, 0);
    }
    refused("truncate the output", ftruncate(1, 0));
    refused("go back in the output", lseek(1, 0, SEEK_SET));
    refused("map the output", fallocate(1, 0, 0, 4096));
    refused("lock the input", fcntl(0, F_SETLEASE, F_WRLCK));
    char byte;
    const int again = open("/proc/self/fd/1", O_RDONLY | O_NONBLOCK);
    if (again >= 0 && read(again, &byte, 1) > 0) puts("took back its own output");
    if (again >= 0) close(again);
    return held();
}
