// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::prove {

// The words of a command line with quotes and backslashes as a POSIX shell has them; nothing else
// is special. nullopt if a quote is not closed.
[[nodiscard]] std::optional<std::vector<std::string>> shell_words(std::string_view text);

}  // namespace judge::prove
