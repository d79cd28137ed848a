// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/exchange/new_package.hpp"

namespace judge::exchange {

// The kinds of which a new package can be made.
[[nodiscard]] const std::vector<std::string>& scaffold_kinds();

// A small but whole package, to be rewritten: it is proved as it stands. `title` is what people
// call it; its id and alias are made of that.
[[nodiscard]] NewPackage scaffold(std::string_view kind, std::string_view title);

}  // namespace judge::exchange
