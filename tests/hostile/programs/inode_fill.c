// ends: exited 0 or cpu_limit; heavy
// Empty files take no space, but inodes.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char name[96];
    int files = 0;
    for (; files < 1000000; files++) {
        snprintf(name, sizeof name, "%s/i%d", given("TMPDIR"), files);
        const int fd = open(name, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        if (fd < 0) break;
        close(fd);
    }
    printf("%d files\n", files);
    if (files == 1000000) breach("a million files");
    return held();
}
