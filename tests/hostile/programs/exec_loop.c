// ends: cpu_limit; t1: cpu_limit or wall_limit
// Becomes itself again and again.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    (void)argc;
    execv(argv[0], argv);
    return 96;
}
