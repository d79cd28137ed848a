// ends: cpu_limit
// Takes the first CPU it may use for itself, lowers its own priority, and spins there.
// SPDX-License-Identifier: MIT
#include <sched.h>

#include "attack.h"
int main(void) {
    cpu_set_t allowed, one;
    CPU_ZERO(&one);
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
            if (CPU_ISSET(cpu, &allowed)) {
                CPU_SET(cpu, &one);
                break;
            }
    sched_setaffinity(0, sizeof one, &one);
    if (nice(5) < 0) return 98;
    fork();
    for (;;) {
    }
}
