// ends: exited 0
// Makes devices, and opens those that should not be there.
// SPDX-License-Identifier: MIT
#include <sys/sysmacros.h>

#include "attack.h"
int main(void) {
    char name[96];
    snprintf(name, sizeof name, "%s/device", given("TMPDIR"));
    refused("mknod of the disk", mknod(name, S_IFBLK | 0666, makedev(254, 0)));
    refused("mknod of memory", mknod(name, S_IFCHR | 0666, makedev(1, 1)));
    const char* const devices[] = {"/dev/mem",     "/dev/kmsg",    "/dev/vda",   "/dev/sda",
                                   "/dev/kvm",     "/dev/fuse",    "/dev/loop0", "/dev/ptmx",
                                   "/dev/console", "/dev/net/tun", "/dev/tty0"};
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
        refused(devices[i], open(devices[i], O_RDWR | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    return held();
}
