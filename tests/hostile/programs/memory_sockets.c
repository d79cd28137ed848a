// ends: memory_limit or exited 0 or cpu_limit; heavy
// Kernel memory in socket buffers, each end stuffed full.
// SPDX-License-Identifier: MIT
#include <sys/socket.h>

#include "attack.h"
int main(void) {
    static char chunk[1 << 16];
    const int size = 1 << 24;
    for (int i = 0; i < 500; i++) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends) != 0) break;
        for (int side = 0; side < 2; side++) {
            setsockopt(ends[side], SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
            while (write(ends[side], chunk, sizeof chunk) > 0) {
            }
        }
    }
    return held();
}
