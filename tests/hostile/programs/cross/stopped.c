// ends: exited 0
// Stops for ever, so that it must be killed from outside; the next run starts as if nothing had
// been. SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    if (!is_leaving(argc, argv)) return held();
    if (fork() == 0) setsid();
    for (;;) raise(SIGSTOP);
}
