// ends: idle_limit or wall_limit
// Stops itself with its children: a supervisor that waits for an end waits for ever.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    if (fork() == 0) raise(SIGSTOP);
    raise(SIGSTOP);
    for (;;) pause();
}
