// SPDX-License-Identifier: MIT
// What is started: linked statically, it does nothing.
int main() {}
