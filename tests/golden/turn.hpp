// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <filesystem>
#include <numeric>
#include <string>

#include "judge/prove/prove.hpp"
#include "judge/prove/record.hpp"

namespace tests {

// With SPAR_TURN=N a package that has not changed since its recorded proof is judged again only in
// one turn of four: a bank of a hundred packages would otherwise take CI an hour. Without it, or
// with somebody else's packages, everything is judged.
inline bool is_in_turn(const std::string& id, const std::filesystem::path& directory) {
    const char* const turn = std::getenv("SPAR_TURN");
    if (turn == nullptr || std::getenv("SPAR_GOLDEN_ROOTS") != nullptr) return true;
    static const auto records = judge::prove::Records::read(std::filesystem::path(PROJECT_DIR) /
                                                            "problems" / "proofs.json");
    if (!records.holds(id, judge::prove::package_hash(directory))) return true;
    const unsigned long letters = std::accumulate(id.begin(), id.end(), 0UL);
    return (letters + std::strtoul(turn, nullptr, 10)) % 4 == 0;
}

}  // namespace tests
