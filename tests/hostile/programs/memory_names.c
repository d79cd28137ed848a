// ends: memory_limit or cpu_limit or exited 0
// Asks for a million files that are not there: the kernel remembers each absence.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char path[300];
    memset(path, 'n', sizeof path);
    for (int i = 0; i < 1000000; i++) {
        snprintf(path, sizeof path, "/tmp/%0200d", i);
        access(path, F_OK);
    }
    return held();
}
