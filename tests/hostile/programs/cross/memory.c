// ends: exited 0; uses memory below 45
// Fills the memory until somebody is killed for it; the next run wants to use half of it and to be
// billed for no more. SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    const int most = is_leaving(argc, argv) ? 512 : 32;
    for (int mib = 0; mib < most; mib++) {
        char* const block = malloc(1 << 20);
        if (block == NULL) return 3;
        touch(block, 1 << 20);
    }
    return held();
}
