// ends: idle_limit or wall_limit
// Uses most of the CPU limit, then sleeps: not a CPU limit.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    burn(0.4);
    for (;;) pause();
}
