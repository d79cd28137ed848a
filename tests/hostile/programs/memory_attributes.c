// ends: memory_limit or cpu_limit or exited 0
// Extended attributes of files on a tmpfs: memory of the kernel that no file's size shows.
// SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include "attack.h"
int main(void) {
    static char value[60000];
    char name[64];
    long stored = 0;
    for (int file = 0; file < 100; file++) {
        snprintf(name, sizeof name, "/tmp/attributes%d", file);
        const int fd = open(name, O_CREAT | O_RDWR, 0600);
        if (fd < 0) break;
        for (int i = 0; i < 100; i++) {
            snprintf(name, sizeof name, "user.%d", i);
            if (fsetxattr(fd, name, value, sizeof value, 0) != 0) break;
            stored += (long)sizeof value;
        }
        close(fd);
    }
    if (stored > 100L << 20) breach("100 MiB of attributes");
    return held();
}
