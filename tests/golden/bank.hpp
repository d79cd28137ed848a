// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "judge/bank/bank.hpp"

namespace tests {

// Every package of our bank; or, with SPAR_GOLDEN_ROOTS ("dir:dir"), those below these directories
// (other people's packages, to try).
inline std::vector<std::filesystem::path> golden_roots() {
    const char* const given = std::getenv("SPAR_GOLDEN_ROOTS");
    if (given == nullptr) return {std::filesystem::path(PROJECT_DIR) / "problems"};
    std::vector<std::filesystem::path> roots;
    std::istringstream in(given);
    for (std::string root; std::getline(in, root, ':');) roots.emplace_back(root);
    return roots;
}

inline const judge::bank::Bank& golden_bank() {
    static const judge::bank::Bank bank(golden_roots());
    return bank;
}

// A name that GoogleTest takes: letters, digits, underscores.
inline std::string test_name(std::string text) {
    for (char& c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
    return text;
}

}  // namespace tests
