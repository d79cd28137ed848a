// SPDX-License-Identifier: MIT
// Work of a known amount, in registers only: work STEPS.
#include <cstdlib>

int main(int argc, char** argv) {
    const long long steps = argc > 1 ? std::atoll(argv[1]) : 0;
    unsigned long long state = 88172645463325252ULL;
    for (long long i = 0; i < steps; ++i) {
        state ^= state << 13U;
        state ^= state >> 7U;
        state ^= state << 17U;
    }
    return state == 0 ? 1 : 0;
}
