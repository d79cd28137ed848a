// ends: signalled 11
// The plain crash.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    *(volatile int*)8 = 1;
    return held();
}
