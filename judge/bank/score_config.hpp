// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/bank/test_config.hpp"

namespace judge::bank {

// The keys of test_group.yaml that concern scores.
void read_score_config(const YamlField& root, const Problem& problem, const WarningSink& warn,
                       ScoreConfig& score);

// The keys of testdata.yaml that concern grading.
void read_legacy_grading(const YamlField& root, TestConfig& config);

// A group from its settings: defaults filled in, as its place demands.
[[nodiscard]] TestGroup make_group(const std::string& name, const TestConfig& config,
                                   const ScoreConfig& score);

// The rules of 2025-09 about groups as a whole. Refuses what cannot be judged (a requirement that
// names no earlier group), warns about what can.
void check_groups(const PackageTree& tree, const Problem& problem,
                  const std::vector<TestGroup>& groups);

}  // namespace judge::bank
