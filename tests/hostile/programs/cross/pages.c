// ends: exited 0
// Changes its own program in the page cache, by every road known, for the next run of the same
// file. SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "attack.h"
static const char mark[] __attribute__((aligned(4096))) =
    "MARK of a fair program, at the start of a page";
static void leave(void) {
    const int memory = open("/proc/self/mem", O_RDWR | O_CLOEXEC);
    if (memory >= 0 && pwrite(memory, "FOUL", 4, (off_t)(uintptr_t)mark) == 4) puts("wrote to mem");
    char* const page = (char*)(uintptr_t)mark;
    if (mprotect(page, 4096, PROT_READ | PROT_WRITE) == 0) memcpy(page, "FOUL", 4);
    const int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    int ends[2];
    if (self < 0 || pipe(ends) != 0) return;
    for (off_t at = 0; at < 1 << 20; at += 4096) {
        off_t from = at;
        if (splice(self, &from, ends[1], NULL, 1, 0) != 1) break;
        char two[2];
        if (write(ends[1], "F", 1) != 1 || read(ends[0], two, 2) != 2) break;
    }
    refused("open itself for writing", open("/proc/self/exe", O_WRONLY));
}
static void look(void) {
    if (strncmp((const char*)(volatile const char*)mark, "MARK", 4) != 0)
        breach("the program was changed");
    const int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    static char chunk[4096];
    while (self >= 0 && read(self, chunk, sizeof chunk) == (ssize_t)sizeof chunk)
        if (memcmp(chunk, "FOUL of a fair", 14) == 0) breach("the file was changed");
}
int main(int argc, char** argv) {
    is_leaving(argc, argv) ? leave() : look();
    return held();
}
