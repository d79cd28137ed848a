// ends: signalled 25 or output_limit
// Raises SIGXFSZ itself, to look like an output limit.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    raise(SIGXFSZ);
    return held();
}
