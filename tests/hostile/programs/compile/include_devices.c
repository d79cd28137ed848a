// ends: exited nonzero
// Headers that wait for somebody: the terminal, a pipe, another's descriptors.
// SPDX-License-Identifier: MIT
#include "/dev/tty"
#include "/proc/self/fd/3"
#include "/proc/1/fd/0"
#include "/dev/ptmx"
int main(void) { return 0; }
