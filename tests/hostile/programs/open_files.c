// ends: exited 0
// Opens files until it may not.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    int files = 0;
    while (files < 100000 && open("/dev/null", O_RDONLY) >= 0) files++;
    printf("%d files\n", files);
    if (files > 64) breach("more open files than the limit of 64");
    return held();
}
