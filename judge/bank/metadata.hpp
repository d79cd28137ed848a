// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/bank/package.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::bank {

// What problem.yaml says beyond Problem and only the rest of the reading needs.
struct Validation {
    bool custom = false;             // legacy: `validation: custom`
    std::vector<std::string> flags;  // legacy: `validator_flags`, given to every output validator
};

// Reads a problem.yaml of any version into `problem`.
Validation read_metadata(const YamlField& root, Problem& problem, const WarningSink& warn);

// The parts. Each version has its own keys; what they share stands in metadata_common.cpp.
Validation read_legacy(const YamlField& root, Problem& problem, const WarningSink& warn);
void read_modern(const YamlField& root, Problem& problem, const WarningSink& warn);
Limits read_legacy_limits(const YamlField& field);
Limits read_modern_limits(const YamlField& field, const ProblemType& type, const WarningSink& warn);

void read_uuid(const YamlField& field, Problem& problem);
void read_license(const YamlField& field, Problem& problem);
// The rules about rights that need the whole file.
void check_rights(const YamlField& root, const Problem& problem, const WarningSink& warn);
[[nodiscard]] bool is_language_code(std::string_view text);

}  // namespace judge::bank
