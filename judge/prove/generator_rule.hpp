// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "judge/support/yaml_field.hpp"

namespace judge::prove {

// The numbers of one rule's tests: {1} without `count`.
struct RuleCount {
    bool given = false;
    std::vector<std::int64_t> values = {1};
};

// `count`: a number, a list of numbers, or a range "-4..=5"; at most 100.
[[nodiscard]] RuleCount read_rule_count(const YamlField& field);

// "-03": as wide as the widest if the numbers follow each other; empty without `count`.
[[nodiscard]] std::string suffix(const RuleCount& count, std::int64_t value);

void replace_all(std::string& text, std::string_view what, std::string_view by);

// Replaces {seed} and {seed:N}; the number of them.
[[nodiscard]] int put_seed(std::string& word, const std::string& seed);

}  // namespace judge::prove
