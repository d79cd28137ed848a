// ends: memory_limit; t2,t1: memory_limit or exec_failed or signalled
// 300 MiB of static data, touched before anything else happens.
// SPDX-License-Identifier: MIT
#include "attack.h"
static char block[(size_t)300 << 20];
int main(void) {
    touch(block, sizeof block);
    breach("300 MiB at a limit of 64 MiB");
    return held();
}
