// ends: exited 0
// Path arguments that break a supervisor which reads them: none at all, outside memory, endless, no
// text, no directory. SPDX-License-Identifier: MIT
#include <sys/mman.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    char* const page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED || munmap(page + 4096, 4096) != 0) return 98;
    memset(page, 'a', 4096);  // no end: the next byte is not there
    static char long_name[70000];
    memset(long_name, 'x', sizeof long_name - 1);
    const char* const paths[] = {
        NULL,      (const char*)1,     (const char*)-4096, page, page + 4095,
        long_name, "\xff\xfe\xc0\x80", "%s%n%n",           "",   "/proc/self/fd/999999"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        refused("open", syscall(SYS_open, paths[i], O_RDONLY));
        refused("openat", syscall(SYS_openat, AT_FDCWD, paths[i], O_RDONLY));
        refused("openat of a bad descriptor", syscall(SYS_openat, 12345, paths[i], O_RDONLY));
        refused("stat", syscall(SYS_stat, paths[i], page));
        refused("execve", syscall(SYS_execve, paths[i], NULL, NULL));
        refused("rename", syscall(SYS_rename, paths[i], paths[i]));
    }
    return held();
}
