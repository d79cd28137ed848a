// ends: exited
// An executable with two gigabytes of zeros that take no space until they are copied.
// SPDX-License-Identifier: MIT
static char zeros[2147483647];
int main(void) { return zeros[12345]; }
