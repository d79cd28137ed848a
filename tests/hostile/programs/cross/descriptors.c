// ends: exited 0
// Leaves descriptors open under all numbers, in processes that live on; the next run may have none
// but its three. SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    if (is_leaving(argc, argv)) {
        for (int fd = 3; fd < 64; fd++) dup2(1, fd);
        if (fork() == 0) {
            setsid();
            for (;;) pause();
        }
        return held();
    }
    for (int fd = 3; fd < 4096; fd++)
        if (fcntl(fd, F_GETFD) >= 0) breach("an open descriptor");
    return held();
}
