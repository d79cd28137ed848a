// ends: cpu_limit or exited nonzero
// A compiler that is made to count.
// SPDX-License-Identifier: MIT
constexpr unsigned count(unsigned n) {
    unsigned sum = 0;
    for (unsigned i = 0; i < n; ++i)
        for (unsigned j = 0; j < n; ++j) sum += i ^ j;
    return sum;
}
constexpr unsigned kAll = count(100000);
int main() { return kAll == 1; }
