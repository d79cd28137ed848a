// ends: exited 0
// One byte at a time, with pauses.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (int i = 0; i < 50; i++) {
        if (write(1, ".", 1) != 1) return 97;
        sleep_ms(2);
    }
    puts("");
    return held();
}
