// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cli {

// The numbers (from 1) that `text` names out of 1 … `count`, each once, in order: "2", "1-3", "4-"
// (to the end), "-1" (the last one, "-2" the last but one), "1,3-4". Throws UserError{usage} if it
// is malformed or names one that is not there.
[[nodiscard]] std::vector<std::size_t> parse_ranges(std::string_view text, std::size_t count);

}  // namespace cli
