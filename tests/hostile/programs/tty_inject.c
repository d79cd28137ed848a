// ends: exited 0
// Types into the terminal from which it was started: ioctl() numbers are compared in 32 bits, so
// the high ones must not help. ENOTTY would mean that the call got through.
// SPDX-License-Identifier: MIT
#include <sys/ioctl.h>
#include <sys/syscall.h>

#include "attack.h"
static void attempt(int fd, unsigned long request) {
    char key = '\n';
    if (syscall(SYS_ioctl, fd, request, &key) >= 0)
        breach("ioctl went through");
    else if (errno == ENOTTY)
        breach("ioctl reached the device");
}
int main(void) {
    const unsigned long requests[] = {TIOCSTI, 0x100000000ul | TIOCSTI,
                                      0xffffffff00000000ul | TIOCSTI, 0x541c /* TIOCLINUX */,
                                      0x700000000ul | 0x541c};
    for (size_t i = 0; i < sizeof requests / sizeof *requests; i++)
        for (int fd = 0; fd < 3; fd++) attempt(fd, requests[i]);
    const int terminal = open("/dev/tty", O_RDWR);
    if (terminal >= 0) breach("opened the terminal");
    return held();
}
