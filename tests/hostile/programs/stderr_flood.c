// ends: exited 0
// Writes 16 MiB to stderr, of which the judge keeps little, and then a good answer.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    static char chunk[1 << 16];
    memset(chunk, 'x', sizeof chunk);
    for (int part = 0; part < 256; part++)
        if (write(2, chunk, sizeof chunk) < 0) return 97;
    return held();
}
