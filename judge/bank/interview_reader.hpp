// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "judge/bank/package_tree.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::bank {

// Reads interview/ of a package; nullopt if it has none.
[[nodiscard]] std::optional<Interview> read_interview(const PackageTree& tree);

// The two YAML files of it, as values.
[[nodiscard]] Interview read_interview_yaml(const YamlField& root);
[[nodiscard]] Signature read_signature(const YamlField& root);

}  // namespace judge::bank
