// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "practice/history.hpp"
#include "practice/mock/format.hpp"

namespace cli::mock {

// The formats that ship, those of packs, and the user's own, which replace others of their name.
[[nodiscard]] std::vector<practice::mock::Format> formats(const Context& context);

// Throws judge::UserError{state} if an interview is going on whose time is not up.
void require_none_open(const practice::History& history);

// "a,b" → a, b.
[[nodiscard]] std::vector<std::string> split_commas(const std::string& text);

}  // namespace cli::mock
