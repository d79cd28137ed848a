// ends: exited 0
// Signals everybody it can find, init and the supervisor first. Signal 0 goes ahead, so that a box
// that fails does not take the machine with it.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    signal(SIGTERM, SIG_IGN);
    if (kill(-1, 0) == 0) {
        breach("there are processes that may be signalled");
        return 1;
    }
    kill(-1, SIGKILL);
    const pid_t parent = getppid();
    if (parent > 1) {
        refused("signal the parent", kill(parent, 0));
        return held();
    }
    const int numbers[] = {SIGSTOP, SIGKILL, SIGSEGV, SIGSYS, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        kill(1, numbers[i]);
        kill(0, SIGCONT);
    }
    return held();
}
