// ends: memory_limit; t2,t1: any; heavy
// Shared anonymous memory does not count as data, so RLIMIT_DATA does not see it.
// SPDX-License-Identifier: MIT
#include <sys/mman.h>

#include "attack.h"
int main(void) {
    const size_t size = (size_t)256 << 20;
    char* const block =
        (char*)mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) return 3;
    for (size_t at = 0; at < size; at += 4096) block[at] = 1;
    sleep_ms(300);
    return held();
}
