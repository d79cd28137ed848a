// ends: exited 0
// Turns every knob of itself that could keep it alive, hide it or make its end look different.
// SPDX-License-Identifier: MIT
#include <linux/seccomp.h>
#include <sys/prctl.h>

#include "attack.h"
int main(void) {
    prctl(PR_SET_NAME, "spar-box");
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_PTRACER, -1);
    prctl(PR_SET_TIMERSLACK, 1000000000UL);
    refused("take back no_new_privs", prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0));
    refused("keep capabilities", prctl(PR_SET_SECUREBITS, 0x10, 0, 0, 0));
    refused("a capability to the bounding set", prctl(PR_CAPBSET_DROP, 21, 0, 0, 0));
    refused("move the program's end", prctl(PR_SET_MM, PR_SET_MM_START_BRK, 0x10000, 0, 0));
    refused("strict seccomp over a filter", prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT));
    if (fork() == 0) {
        if (fork() == 0) {
            setsid();
            for (;;) pause();
        }
        _exit(0);
    }
    wait(NULL);
    return held();
}
