// ends: output_limit or signalled 25
// Writes one file beyond the limit of file size.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    static char chunk[1 << 16];
    char name[96];
    snprintf(name, sizeof name, "%s/big", given("TMPDIR"));
    const int fd = open(name, O_CREAT | O_WRONLY, 0600);
    if (fd < 0) return 98;
    for (int part = 0; part < 1024; part++)
        if (write(fd, chunk, sizeof chunk) < 0) return 97;
    breach("a file of 64 MiB at a limit of 4 MiB");
    return held();
}
