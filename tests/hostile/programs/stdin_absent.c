// ends: exited 0; stdin none
// Reads where there is no input: end of file, at once.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char byte;
    if (read(0, &byte, 1) != 0) breach("read something from nothing");
    return held();
}
