// ends: exited
// Asks for a loader of its own choice, which whoever starts the program would run.
// SPDX-License-Identifier: MIT
const char loader[] __attribute__((section(".interp"))) = "/tmp/evil-loader";
int main(void) { return 0; }
