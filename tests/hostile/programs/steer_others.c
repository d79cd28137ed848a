// ends: exited 0
// Steers processes of the same user that are not its own: init here, the whole session where there
// is no PID namespace. A CPU limit of zero would even kill init. SPDX-License-Identifier: MIT
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const pid_t victim = getppid() > 0 ? getppid() : 1;
    struct rlimit limit;
    if (prlimit(victim, RLIMIT_CORE, NULL, &limit) == 0) {
        // Setting what is set already does no harm if it is let through.
        refused("prlimit of another", prlimit(victim, RLIMIT_CORE, &limit, NULL));
    }
    const struct sched_param normal = {0};
    refused("scheduler of another", sched_setscheduler(victim, SCHED_OTHER, &normal));
    refused("priority of another",
            setpriority(PRIO_PROCESS, (id_t)victim, getpriority(PRIO_PROCESS, (id_t)victim)));
    refused("I/O priority of another", syscall(SYS_ioprio_set, 1, victim, 2 << 13 | 4));
    return held();
}
