// ends: memory_limit; t2,t1: any; heavy
// Memory files that no process has mapped.
// SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "attack.h"
int main(void) {
    static char chunk[1 << 20];
    memset(chunk, 1, sizeof chunk);
    signal(SIGXFSZ, SIG_IGN);
    for (int file = 0; file < 64; file++) {
        const int fd = memfd_create("fill", 0);
        if (fd < 0) break;
        for (int mib = 0; mib < 4; mib++)
            if (write(fd, chunk, sizeof chunk) < 0) break;
    }
    sleep_ms(300);
    return held();
}
