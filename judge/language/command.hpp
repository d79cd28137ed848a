// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

namespace judge::language {

// What the placeholders of a toolchain's commands stand for: "sources" → {"a.cpp", "b.cpp"}.
using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

// Replaces each word that is a placeholder, "{sources}", by the words it stands for (none if it is
// not in `values`); within a longer word ("--out={binary}") by its single value. Other words stay
// as they are.
[[nodiscard]] std::vector<std::string> expand(const std::vector<std::string>& command,
                                              const Values& values);

}  // namespace judge::language
