// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

namespace judge {

// A problem's constants (Kattis 2025-09): "name" and "name.variant" → text.
using Constants = std::map<std::string, std::string>;

// `text` with every {{name}} and {{name.variant}} that is known replaced; others stay as they are.
[[nodiscard]] std::string replace_constants(std::string text, const Constants& constants);

}  // namespace judge
