// ends: exited 0
// Leaves keys in every keyring there is: none of them belongs to a namespace that ends with the
// run. SPDX-License-Identifier: MIT
#include <sys/syscall.h>

#include "attack.h"
int main(int argc, char** argv) {
    for (int ring = -1; ring >= -5; ring--) {
        if (is_leaving(argc, argv))
            syscall(SYS_add_key, "user", "left", "x", 1, ring);
        else
            refused("find a key", syscall(SYS_keyctl, 10 /* search */, ring, "user", "left", 0));
    }
    return held();
}
