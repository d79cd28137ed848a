// ends: exited 0; collects nothing
// Hands in a magic link of /proc as its output file.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    if (symlink("/proc/self/environ", "out") != 0) return 98;
    return held();
}
