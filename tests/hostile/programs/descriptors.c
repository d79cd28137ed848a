// ends: exited 0
// Looks for descriptors other than 0, 1 and 2, and writes an ending of its own to all numbers.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char line[64];
    memset(line, 0, sizeof line);
    for (int fd = 3; fd < 4096; fd++) {
        if (fcntl(fd, F_GETFD) >= 0) {
            snprintf(line, sizeof line, "descriptor %d was inherited", fd);
            breach(line);
        }
        if (write(fd, "exited 0", 8) > 0) breach("wrote to a descriptor of the judge");
        close(fd);
    }
    return held();
}
