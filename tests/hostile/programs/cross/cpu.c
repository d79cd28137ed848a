// ends: exited 0; uses cpu below 400
// Spends all its CPU time; the next run has its own, and is billed for no more than it uses.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    if (is_leaving(argc, argv))
        for (;;) {
        }
    burn(0.15);
    return held();
}
