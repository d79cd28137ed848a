// ends: exited 0
// Connects to the runner's abstract Unix socket, which no mount namespace hides.
// SPDX-License-Identifier: MIT
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "attack.h"
int main(void) {
    struct sockaddr_un address;
    memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    const char* const name = given("ABSTRACT_NAME");
    memcpy(address.sun_path + 1, name, strlen(name));
    const socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + strlen(name));
    const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fd >= 0) refused("connect", connect(fd, (struct sockaddr*)&address, size));
    return held();
}
