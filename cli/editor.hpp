// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// A command as a list of words: blanks part them, '…', "…" and \ protect; nothing is expanded and
// no shell is asked. Throws UserError{usage} if a quote does not close or there is no word.
[[nodiscard]] std::vector<std::string> split_command(std::string_view command);

// Runs the editor on the file with our terminal and waits. Its exit code, or 128 + signal. Throws
// UserError{usage} if it cannot be started.
[[nodiscard]] int run_editor(const std::vector<std::string>& command,
                             const std::filesystem::path& file);

}  // namespace cli
