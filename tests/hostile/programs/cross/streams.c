// ends: exited 0; within 2000 ms
// Floods its output past the limit and reads none of its input; the next run has all of its own
// input and an empty pipe. SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    static char block[1 << 16];
    if (is_leaving(argc, argv)) {
        memset(block, 'x', sizeof block);
        while (write(1, block, sizeof block) > 0) write(2, block, sizeof block);
        return held();
    }
    const ssize_t size = read(0, block, sizeof block);
    if (size != 6 || memcmp(block, "1 2 3\n", 6) != 0) breach("another input");
    return held();
}
