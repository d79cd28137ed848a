// ends: memory_limit; t2,t1: any; heavy
// Asks to be spared by the OOM killer, then fills the memory.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const int fd = open("/proc/self/oom_score_adj", O_WRONLY);
    if (fd >= 0 && write(fd, "-1000", 5) > 0) breach("oom_score_adj -1000");
    for (int mib = 0; mib < 512; mib++) {
        char* const block = (char*)malloc(1 << 20);
        if (block == NULL) return 3;
        touch(block, 1 << 20);
    }
    breach("512 MiB at a limit of 64 MiB");
    return held();
}
