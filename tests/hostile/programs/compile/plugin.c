// ends: exited
// Lets pragmas ask the compiler for files and options that are not the candidate's to choose.
// SPDX-License-Identifier: MIT
#pragma GCC dependency "/etc/shadow"
#pragma GCC pch_preprocess "/etc/shadow"
#pragma GCC optimize("-fplugin=/tmp/evil.so")
int main(void) { return 0; }
