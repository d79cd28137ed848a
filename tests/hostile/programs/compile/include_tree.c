// ends: exited nonzero or cpu_limit or memory_limit or output_limit
// Includes itself twice at each of its levels: two to the power of the depth.
// SPDX-License-Identifier: MIT
#if __INCLUDE_LEVEL__ < 190
#include "attack.c"
#include "attack.c"
#endif
int main(void) { return 0; }
