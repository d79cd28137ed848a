// ends: exited 0; collects nothing
// Hands in a directory, made unreadable, as its output file.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    if (mkdir("out", 0) != 0) return 98;
    return held();
}
