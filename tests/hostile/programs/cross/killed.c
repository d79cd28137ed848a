// ends: exited 0
// Ends by a signal of its own with everybody it can reach; the next run must not inherit the mess.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(int argc, char** argv) {
    if (!is_leaving(argc, argv)) return held();
    if (getppid() <= 1) {  // nobody but ours can be hit
        kill(1, SIGKILL);
        kill(-1, SIGKILL);
    }
    raise(SIGKILL);
    return held();
}
