// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/cases.hpp"

namespace cli {

// Adds a failing case to a cases.txt unless its input is there already; what to say about it
// ("added secret/3 to cases.txt"). `origin` says where the case comes from ("submit").
[[nodiscard]] std::string keep_case(const std::filesystem::path& file, const Case& item,
                                    std::string_view name, std::string_view origin);

// True if the texts can stand in a cases.txt, and are small enough for one to look at.
[[nodiscard]] bool can_be_kept(const Case& item);

}  // namespace cli
