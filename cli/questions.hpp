// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "judge/theory/library.hpp"

namespace cli {

// The theory questions under the bank's roots; files that cannot be read are warned about.
[[nodiscard]] judge::theory::Library read_library(const Context& context);

// The question that a selector names: an id, a unique prefix of one that is no problem's, or a path
// to a question file. None if it is something else. Throws UserError{not_found} for an ambiguous
// prefix, and for a name that is only near to a question's.
[[nodiscard]] std::optional<judge::theory::Question> find_question(Context& context,
                                                                   std::string_view selector);

// The seed of an instance: a number as typed, 1 if there is none. Throws UserError{usage}.
[[nodiscard]] std::uint64_t parse_seed(const std::string& text);

}  // namespace cli
