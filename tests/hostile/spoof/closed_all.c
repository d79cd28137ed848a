// verdict: WA
// Closes every descriptor there is, and ends well.
// SPDX-License-Identifier: MIT
#include <unistd.h>

int main(void) {
    for (int fd = 0; fd < 4096; fd++) close(fd);
    return 0;
}
