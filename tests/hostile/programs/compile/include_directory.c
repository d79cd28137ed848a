// ends: exited nonzero
// Directories as headers, and ways round by dots.
// SPDX-License-Identifier: MIT
#include "/"
#include "/box/../etc/passwd"
#include "../../../../../../etc/shadow"
#include "/proc/self/root/etc/shadow"
#include "/proc/self/cwd/../etc/hostname"
int main(void) { return 0; }
