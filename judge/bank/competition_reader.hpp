// SPDX-License-Identifier: MIT
#pragma once

#include "judge/model/competition.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::bank {

// interview/metric.yaml.
[[nodiscard]] Competition read_competition(const YamlField& root);

}  // namespace judge::bank
