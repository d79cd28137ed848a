// ends: exited 0
// Leaves listeners behind, under a path and under an abstract name, held by a process of another
// session. SPDX-License-Identifier: MIT
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "attack.h"
static struct sockaddr_un address(int abstract) {
    struct sockaddr_un where;
    memset(&where, 0, sizeof where);
    where.sun_family = AF_UNIX;
    strcpy(where.sun_path + abstract, abstract ? "left-listener" : "/tmp/left.socket");
    return where;
}
int main(int argc, char** argv) {
    for (int abstract = 0; abstract < 2; abstract++) {
        const struct sockaddr_un where = address(abstract);
        const socklen_t size = sizeof where;
        const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
        if (fd < 0) continue;
        if (!is_leaving(argc, argv))
            refused("connect", connect(fd, (const struct sockaddr*)&where, size));
        else if (bind(fd, (const struct sockaddr*)&where, size) == 0)
            listen(fd, 8);
    }
    if (is_leaving(argc, argv) && fork() == 0) {
        setsid();
        for (;;) pause();
    }
    return held();
}
