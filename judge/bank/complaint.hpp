// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

#include "judge/bank/package.hpp"

namespace judge::bank {

// Complaints about a file as a whole; those about a place in one come from YamlField.

// Throws UserError{invalid_package} "path: error: message".
[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view message);

// Gives the sink "path: warning: message".
void caution(const WarningSink& warn, const std::filesystem::path& path, std::string_view message);

// Gives the sink a text that is complete already.
void pass_on(const WarningSink& warn, const std::string& text);

}  // namespace judge::bank
