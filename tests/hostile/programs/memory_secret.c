// ends: exited 0 or memory_limit
// Secret memory, which no other process can read, and which can be neither swapped nor reclaimed.
// SPDX-License-Identifier: MIT
#include <sys/mman.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const size_t size = (size_t)4 << 20;
    signal(SIGXFSZ, SIG_IGN);
    int held_back = 0;
    for (int i = 0; i < 50; i++) {
        const int file = (int)syscall(447 /* memfd_secret */, 0);
        if (file < 0 || ftruncate(file, (off_t)size) != 0) break;
        char* const block = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        close(file);
        if (block == MAP_FAILED) break;
        touch(block, size);
        held_back += 1;
    }
    if (held_back == 50) breach("200 MiB of secret memory");
    return held();
}
