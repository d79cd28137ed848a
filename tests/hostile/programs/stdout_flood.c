// ends: output_limit
// Writes for ever.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    static char chunk[1 << 16];
    memset(chunk, 'x', sizeof chunk);
    for (;;)
        if (write(1, chunk, sizeof chunk) < 0) return 97;
}
