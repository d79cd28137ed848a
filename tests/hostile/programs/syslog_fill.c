// ends: exited 0
// Fills the machine's log: by syslog(), the kernel's message file, and the journal's socket.
// SPDX-License-Identifier: MIT
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <syslog.h>

#include "attack.h"
static void try_log(const char* path) {
    struct sockaddr_un address;
    memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    const int fd = socket(AF_UNIX, SOCK_DGRAM, 0);
    if (fd < 0) return;
    refused(path, sendto(fd, "spam", 4, MSG_NOSIGNAL, (struct sockaddr*)&address, sizeof address));
    close(fd);
}
int main(void) {
    openlog("hostile", LOG_NDELAY, LOG_USER);
    for (int i = 0; i < 1000; i++) syslog(LOG_EMERG, "%d: this machine is owned", i);
    refused("/dev/kmsg", open("/dev/kmsg", O_WRONLY));
    refused("/dev/console", open("/dev/console", O_WRONLY | O_NOCTTY));
    try_log("/dev/log");
    try_log("/run/systemd/journal/socket");
    try_log("/run/systemd/notify");
    return held();
}
