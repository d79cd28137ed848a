// ends: signalled 11
// Returns 0 from main and crashes in the destructor of a static object.
// SPDX-License-Identifier: MIT
#include <csignal>
#include <iostream>

namespace {
struct Last {
    ~Last() { (void)std::raise(SIGSEGV); }
} last;
}  // namespace

int main() { std::cout << "held" << std::endl; }
