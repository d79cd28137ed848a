// ends: cpu_limit
// Throws and catches without end, on several threads.
// SPDX-License-Identifier: MIT
#include <thread>
#include <vector>

namespace {
void storm() {
    for (;;) try {
            throw std::vector<int>(100);
        } catch (const std::vector<int>&) {
        }
}
}  // namespace

int main() {
    std::thread(storm).detach();
    std::thread(storm).detach();
    storm();
}
