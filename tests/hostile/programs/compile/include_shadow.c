// ends: exited nonzero
// Includes the password file.
// SPDX-License-Identifier: MIT
#include "/etc/shadow"
int main(void) { return 0; }
