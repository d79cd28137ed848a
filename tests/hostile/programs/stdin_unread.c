// ends: exited 0; within 1000 ms; stdin big
// Does not read its 8 MiB of input.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) { return held(); }
