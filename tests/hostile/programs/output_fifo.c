// ends: exited 0; collects nothing; within 1000 ms
// Hands in a pipe as its output file, on which a careless reader blocks for ever.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    if (mkfifo("out", 0666) != 0) return 98;
    return held();
}
