// ends: exited 0
// Opens its input again for writing: with a plain file, that would be the host's test data.
// SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "attack.h"
int main(void) {
    const char* const names[] = {"/proc/self/fd/0", "/dev/stdin", "/dev/fd/0"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const int fd = open(names[i], O_RDWR | O_CLOEXEC);
        if (fd < 0) continue;
        if (write(fd, "changed", 7) > 0) breach("wrote to the input");
        if (ftruncate(fd, 0) == 0) breach("truncated the input");
        if (mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED)
            breach("mapped the input for writing");
        close(fd);
    }
    refused("write to descriptor 0", write(0, "changed", 7));
    refused("truncate descriptor 0", ftruncate(0, 0));
    refused("seal descriptor 0", fcntl(0, F_ADD_SEALS, F_SEAL_FUTURE_WRITE));
    return held();
}
