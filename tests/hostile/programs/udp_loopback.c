// ends: exited 0
// Sends a datagram to the runner, which listens on this machine.
// SPDX-License-Identifier: MIT
#include <arpa/inet.h>
#include <sys/socket.h>

#include "attack.h"
int main(void) {
    struct sockaddr_in address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons((uint16_t)atoi(given("UDP_PORT")));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int fd = socket(AF_INET, SOCK_DGRAM, 0);
    // Whether it arrives, the runner sees; where only Landlock fences, opening it is refused.
    if (fd >= 0) sendto(fd, "out", 3, 0, (struct sockaddr*)&address, sizeof address);
    return held();
}
