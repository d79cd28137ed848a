// ends: cpu_limit; t2,t1: cpu_limit or wall_limit
// Burns system time only.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    static char buffer[1 << 20];
    const int zeros = open("/dev/zero", O_RDONLY);
    if (zeros < 0) return 98;
    while (read(zeros, buffer, sizeof buffer) > 0) {
    }
    return 97;
}
