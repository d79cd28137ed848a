// ends: exited 0; within 1000 ms; stdin pipe
// Does not read its input either, which comes through a pipe that nobody empties.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) { return held(); }
