// ends: exited 0; collects nothing; within 1000 ms
// Hands in a socket as its output file.
// SPDX-License-Identifier: MIT
#include <sys/socket.h>
#include <sys/un.h>

#include "attack.h"
int main(void) {
    struct sockaddr_un address = {AF_UNIX, "out"};
    const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fd < 0 || bind(fd, (struct sockaddr*)&address, sizeof address) != 0) symlink("x", "out");
    return held();
}
