// ends: exited 0
// Speaks to the servers that a user's session offers by path: the message bus, containers, the
// display, the key agent, and the runner's own socket, which anybody may connect to.
// SPDX-License-Identifier: MIT
#include <sys/socket.h>
#include <sys/un.h>

#include "attack.h"
static void knock(int type, const char* path) {
    struct sockaddr_un address;
    memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    const int fd = socket(AF_UNIX, type, 0);
    if (fd >= 0) {
        refused(path, connect(fd, (struct sockaddr*)&address, sizeof address));
        refused(path, sendto(fd, "x", 1, MSG_NOSIGNAL, (struct sockaddr*)&address, sizeof address));
        close(fd);
    }
    int ends[2];
    if (socketpair(AF_UNIX, type, 0, ends) != 0) return;
    if (type == SOCK_DGRAM)
        refused("by a socketpair",
                sendto(ends[0], "x", 1, MSG_NOSIGNAL, (struct sockaddr*)&address, sizeof address));
    close(ends[0]);
    close(ends[1]);
}
int main(void) {
    char stream[256], datagram[256];
    snprintf(stream, sizeof stream, "%s.stream", given("SOCKET_PATH"));
    snprintf(datagram, sizeof datagram, "%s.datagram", given("SOCKET_PATH"));
    knock(SOCK_STREAM, stream);
    knock(SOCK_DGRAM, datagram);
    const char* const others[] = {"/run/dbus/system_bus_socket", "/run/docker.sock",
                                  "/run/systemd/private",        "/tmp/.X11-unix/X0",
                                  "/run/user/1000/bus",          "/var/run/nscd/socket"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) knock(SOCK_STREAM, others[i]);
    return held();
}
