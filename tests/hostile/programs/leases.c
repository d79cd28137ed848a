// ends: exited 0
// Takes leases and notices on the host's files: whoever wants to write to one then waits for this
// program. SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const char* const files[] = {"/proc/self/exe", "/usr/bin/env", "/etc/ld.so.cache", "."};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const int fd = open(files[i], O_RDONLY | O_CLOEXEC);
        if (fd < 0) continue;
        refused("lease for reading", fcntl(fd, F_SETLEASE, F_RDLCK));
        refused("lease for writing", fcntl(fd, F_SETLEASE, F_WRLCK));
        refused("notice", fcntl(fd, F_NOTIFY, DN_ACCESS | DN_MULTISHOT));
        close(fd);
    }
    return held();
}
