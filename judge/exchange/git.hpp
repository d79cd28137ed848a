// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

namespace judge::exchange {

// Clones the newest state of `source`, without its history, and returns the commit. No hook,
// filter, submodule or configuration of anybody takes part. Throws UserError with git's words.
std::string git_clone(const std::string& source, const std::filesystem::path& into,
                      const std::stop_token& stop);

}  // namespace judge::exchange
