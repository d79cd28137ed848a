// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/bank/package_tree.hpp"

namespace judge::bank {

// The tests of data/sample and data/secret with their settings, samples first, each in order of the
// names. Reads settings only. `flags` go to the output validator before those of the groups (legacy
// validator_flags).
struct TestData {
    std::vector<TestCase> tests;
    std::vector<TestGroup> groups;
};
[[nodiscard]] TestData read_tests(const PackageTree& tree, const Problem& problem,
                                  const std::vector<std::string>& flags);

}  // namespace judge::bank
