// ends: exited 0; t2,t1: exited 0 or exec_failed or signalled or memory_limit
// A gigabyte that is declared and never touched is no crime. (Where only RLIMIT_DATA limits memory,
// it counts, and the kernel may refuse to start the program.)
// SPDX-License-Identifier: MIT
#include "attack.h"
static char table[1 << 30];
int main(int argc, char** argv) {
    (void)argv;
    table[(size_t)argc << 20] = 1;
    return held();
}
