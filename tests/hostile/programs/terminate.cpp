// ends: signalled 6
// Ends by an exception that nobody catches, after good output.
// SPDX-License-Identifier: MIT
#include <iostream>
#include <stdexcept>

int main() {
    std::cout << "held" << std::endl;
    throw std::runtime_error("time limit exceeded");
}
