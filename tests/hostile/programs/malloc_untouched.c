// ends: exited 0
// Asks for a gigabyte and uses a byte of it.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char* const block = (char*)malloc((size_t)1 << 30);
    if (block != NULL) block[12345] = 1;
    printf("%s\n", block != NULL ? "got it" : "got NULL");
    return held();
}
