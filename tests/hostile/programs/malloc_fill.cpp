// ends: memory_limit; t2,t1: memory_limit or signalled 6
// The C++ way: a vector that grows until std::bad_alloc.
// SPDX-License-Identifier: MIT
#include <vector>

#include "attack.h"
int main() {
    std::vector<std::vector<char>> blocks;
    while (blocks.size() < 512) blocks.emplace_back(1 << 20, 'x');
    breach("512 MiB at a limit of 64 MiB");
    return held();
}
