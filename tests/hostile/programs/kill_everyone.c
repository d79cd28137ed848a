// ends: exited 0
// Signals everybody it can find, init and the supervisor first. Signal 0 goes ahead, so that a box
// that fails does not take the machine with it. (Only a PID namespace's own init may be signalled:
// it does not mind.) SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    signal(SIGTERM, SIG_IGN);
    const pid_t parent = getppid();
    const pid_t last = getenv("SPAR_HOSTILE_SLOW") != NULL ? 3000 : 70000;
    for (pid_t other = 1; other < last; other++) {
        if (other == getpid() || (other == 1 && parent <= 1) || kill(other, 0) != 0) continue;
        breach("there is a process that may be signalled");
        return 1;
    }
    kill(-1, SIGKILL);
    if (parent > 1) return held();
    const int numbers[] = {SIGSTOP, SIGKILL, SIGSEGV, SIGSYS, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        kill(1, numbers[i]);
        kill(0, SIGCONT);
    }
    return held();
}
