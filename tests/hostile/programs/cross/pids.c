// ends: exited 0
// Leaves as many processes as it may have; the next run wants twenty of its own.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    const int most = is_leaving(argc, argv) ? 100 : 20;
    int born = 0;
    for (int i = 0; i < most; i++) {
        const pid_t child = fork();
        if (child == 0) {
            if (is_leaving(argc, argv)) setsid();
            for (;;) pause();
        }
        born += child > 0;
    }
    if (!is_leaving(argc, argv) && born < 20) {
        printf("only %d children\n", born);
        return 4;
    }
    return held();
}
