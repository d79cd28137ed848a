// ends: exited 0; collects nothing
// Hands in a hard link to a file of the host.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    char answer[256];
    snprintf(answer, sizeof answer, "%s/answer.txt", given("CANARY"));
    refused("link the answer", link(answer, "out"));
    refused("link a system file", link("/usr/bin/env", "out"));
    return held();
}
