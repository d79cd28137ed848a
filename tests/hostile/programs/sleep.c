// ends: idle_limit or wall_limit
// Does nothing, for long.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (;;) pause();
}
