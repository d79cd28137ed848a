// ends: cpu_limit; t1: cpu_limit or wall_limit
// Forks without end; every copy spins.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    for (;;) fork();
}
