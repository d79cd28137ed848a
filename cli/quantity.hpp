// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

// "2s", "500ms", "1.5s", "1m". Throws UserError{usage} that names `option`.
[[nodiscard]] std::chrono::milliseconds parse_duration(std::string_view option,
                                                       const std::string& text);

// "64M", "1G", "512K", "1048576" (bytes); powers of 1024. Throws UserError{usage} that names
// `option`.
[[nodiscard]] std::int64_t parse_size(std::string_view option, const std::string& text);

}  // namespace cli
