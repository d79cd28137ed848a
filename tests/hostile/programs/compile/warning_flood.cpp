// ends: exited or cpu_limit or output_limit; stdin none
// Megabytes of warnings about a program that compiles.
// SPDX-License-Identifier: MIT
#define W1 "x" "y\q" "z\w"
#define W2 W1 W1 W1 W1 W1 W1 W1 W1
#define W3 W2 W2 W2 W2 W2 W2 W2 W2
#define W4 W3 W3 W3 W3 W3 W3 W3 W3
const char* text = W4 W4 W4 W4;
int main() { return *text; }
