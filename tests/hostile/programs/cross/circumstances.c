// ends: exited 0
// Leaves its circumstances changed: limits, priority, CPUs, signals, mask, names, session; and
// looks whether they are as they should be. SPDX-License-Identifier: MIT
#include <sched.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/utsname.h>

#include "attack.h"
extern char** environ;
static void leave(void) {
    const struct rlimit little = {3, 3};
    setrlimit(RLIMIT_NPROC, &little);
    setrlimit(RLIMIT_FSIZE, &little);
    setpriority(PRIO_PROCESS, 0, 17);
    const struct sched_param none = {0};
    sched_setscheduler(0, SCHED_IDLE, &none);
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(0, &one);
    sched_setaffinity(0, sizeof one, &one);
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
    umask(0777);
    personality(0xffffffff & ~1u);
    prctl(PR_SET_TIMERSLACK, 4000000000UL);
    prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
    sethostname("left", 4);
    setenv("LEFT", "1", 1);
    setrlimit(RLIMIT_NOFILE, &little);
}
static void look(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur < 1 << 20) breach("file size limit");
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < 32) breach("open files limit");
    if (getpriority(PRIO_PROCESS, 0) == 17) breach("a priority");
    if (sched_getscheduler(0) == SCHED_IDLE) breach("a scheduling policy");
    sigset_t blocked;
    sigprocmask(SIG_BLOCK, NULL, &blocked);
    for (int number = 1; number < 32; number++) {
        struct sigaction action;
        if (number != SIGKILL && number != SIGSTOP && sigismember(&blocked, number) == 1)
            breach("a blocked signal");
        if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
            breach("an ignored signal");
    }
    if (umask(022) == 0777) breach("a umask");
    if (prctl(PR_GET_TIMERSLACK) == (int)4000000000UL) breach("a timer slack");
    struct utsname name;
    if (uname(&name) == 0 && strcmp(name.nodename, "left") == 0) breach("a host name");
    if (getenv("LEFT") != NULL) breach("an environment variable");
    for (char** entry = environ; *entry != NULL; entry++)
        if (strncmp(*entry, "PASSWORD", 8) == 0) breach(*entry);
    if (getsid(0) != getpid()) breach("another's session");
}
int main(int argc, char** argv) {
    is_leaving(argc, argv) ? leave() : look();
    return held();
}
