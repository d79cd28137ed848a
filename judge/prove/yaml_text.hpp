// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/support/yaml_field.hpp"

namespace judge::prove {

// A value written as YAML again, one line a key of the outermost map; comments are lost.
[[nodiscard]] std::string yaml_text(const YamlField& field);

}  // namespace judge::prove
