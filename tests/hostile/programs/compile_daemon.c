// ends: exited 0; collects a file; within 1000 ms
// What a hostile compiler does: hands in a fair output file and leaves daemons that go on changing
// it. SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const int fd = open("out", O_CREAT | O_RDWR, 0755);
    if (fd < 0 || write(fd, "fair\n", 5) != 5) return 98;
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            setsid();
            signal(SIGHUP, SIG_IGN);
            signal(SIGTERM, SIG_IGN);
            for (;;) {
                if (pwrite(fd, "foul\n", 5, 0) == 5) sleep_ms(1);
                rename("out", "gone");
                rename("gone", "out");
            }
        }
    return held();
}
