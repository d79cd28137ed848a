// ends: signalled 11 or memory_limit
// Recurses without end.
// SPDX-License-Identifier: MIT
#include "attack.h"
static volatile int never = 0;
static int deeper(int depth) {
    volatile char frame[8192];
    frame[depth % 8192] = (char)depth;
    if (never) return 0;
    return deeper(depth + 1) + frame[0];
}
int main(void) {
    if (deeper(1) == 0) return 1;
    return held();
}
