// ends: exited 0; collects nothing
// Hands in a link to the expected answer as its output file.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char answer[256];
    snprintf(answer, sizeof answer, "%s/answer.txt", given("CANARY"));
    if (symlink(answer, "out") != 0) return 98;
    return held();
}
