// ends: cpu_limit
// Handles SIGXCPU and SIGTERM and goes on.
// SPDX-License-Identifier: MIT
#include "attack.h"
static void go_on(int number) { (void)number; }
int main(void) {
    signal(SIGXCPU, go_on);
    signal(SIGTERM, go_on);
    for (;;) {
    }
}
