// SPDX-License-Identifier: MIT
#include <fmt/format.h>

int main() { fmt::print("spar {}\n", SPAR_VERSION); }
