// ends: exited 0
// NUL bytes, invalid UTF-8, terminal escapes and a very long line.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const char bytes[] = "a\0b\xff\xfe\xc0\xaf\x1b]0;title\a\x1b[2J\r\n";
    fwrite(bytes, 1, sizeof bytes, stdout);
    fwrite(bytes, 1, sizeof bytes, stderr);
    for (int i = 0; i < 300000; i++) putchar('l');
    putchar('\n');
    return held();
}
