// ends: memory_limit; t2,t1: any; heavy
// Eight children of 24 MiB each stay below the limit one by one, not together. (Without cgroups
// only sampling sees the sum, so the ending is not certain there.) SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (int i = 0; i < 8; i++)
        if (fork() == 0) {
            char* const block = (char*)malloc(24 << 20);
            touch(block, 24 << 20);
            sleep_ms(700);
            _exit(0);
        }
    while (wait(NULL) > 0) {
    }
    return held();
}
