// ends: exited 0
// Stops its parent, init and its own group's elders, so that nobody watches the clock.
// SPDX-License-Identifier: MIT
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const pid_t parent = getppid();
    const int stops[] = {SIGSTOP, SIGTSTP, SIGTTIN};
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        // Init of a PID namespace may be signalled from inside; it does not mind.
        if (parent > 1 && kill(parent, stops[i]) == 0) breach("stopped its parent");
        if (parent <= 1) kill(1, stops[i]);
        if (getpgid(0) == getpid()) continue;
        if (kill(0, 0) == 0) breach("shares its process group with somebody");
    }
    siginfo_t info;
    memset(&info, 0, sizeof info);
    info.si_code = SI_QUEUE;
    if (parent > 1) refused("queue a signal", syscall(SYS_rt_sigqueueinfo, parent, SIGSTOP, &info));
    return held();
}
