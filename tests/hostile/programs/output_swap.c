// ends: exited 0; collects nothing
// Hands in a link that a daemon swaps for a fair file and back, for whoever looks first and opens
// later. SPDX-License-Identifier: MIT
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    char answer[256];
    snprintf(answer, sizeof answer, "%s/answer.txt", given("CANARY"));
    const int fd = open("fair", O_CREAT | O_WRONLY, 0600);
    if (fd < 0 || symlink(answer, "out") != 0) return 98;
    const pid_t daemon = fork();
    if (daemon == 0) {
        setsid();
        for (int i = 0; i < 2001; i++)
            syscall(SYS_renameat2, AT_FDCWD, "out", AT_FDCWD, "fair", 2 /* exchange */);
        _exit(0);
    }
    // The last word is ours: what is there at the end is a link.
    waitpid(daemon, NULL, 0);
    unlink("out");
    if (symlink(answer, "out") != 0) return 97;
    return held();
}
