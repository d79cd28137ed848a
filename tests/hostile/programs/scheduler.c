// ends: exited 0
// Takes more than its share of the CPU, and undoes its limits.
// SPDX-License-Identifier: MIT
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const struct sched_param high = {1};
    refused("SCHED_FIFO", sched_setscheduler(0, SCHED_FIFO, &high));
    refused("SCHED_RR", sched_setscheduler(0, SCHED_RR, &high));
    refused("nice -20", setpriority(PRIO_PROCESS, 0, -20));
    refused("real-time I/O", syscall(SYS_ioprio_set, 1, 0, 1 << 13));
    const int kinds[] = {RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_CORE, RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct rlimit limit;
        if (getrlimit((__rlimit_resource_t)kinds[i], &limit) != 0) continue;
        if (limit.rlim_max == RLIM_INFINITY) breach("a limit that was not set");
        limit.rlim_max += 1;
        refused("setrlimit", setrlimit((__rlimit_resource_t)kinds[i], &limit));
    }
    return held();
}
