// ends: cpu_limit
// Ignores every signal that can be ignored, and spins.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (int number = 1; number < 65; number++) signal(number, SIG_IGN);
    for (;;) {
    }
}
