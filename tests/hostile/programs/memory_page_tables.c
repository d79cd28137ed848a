// ends: memory_limit or cpu_limit; t2,t1: any; heavy
// Reads one byte in each two megabytes of a vast mapping: no page of its own, but a page table for
// each. SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "attack.h"
int main(void) {
    const size_t step = (size_t)2 << 20, count = 60000;
    const char* const block =
        mmap(NULL, step * count, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (block == MAP_FAILED) return 3;
    for (size_t i = 0; i < count; i++) (void)*(volatile const char*)(block + i * step);
    puts("234 MiB of page tables");
    return held();
}
