// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "judge/model/report.hpp"

namespace cli::view {

// "8.2 ms", "412 ms", "1.24 s", "2 min 5 s".
[[nodiscard]] std::string duration(std::chrono::microseconds time);
// The same, "?" if it was not measured.
[[nodiscard]] std::string duration_if(const std::optional<std::chrono::microseconds>& time);

// "812 KiB", "3.1 MiB", "1.5 GiB".
[[nodiscard]] std::string memory(std::int64_t kib);
[[nodiscard]] std::string memory_if(const std::optional<std::int64_t>& kib);

// "1 test", "3 tests".
[[nodiscard]] std::string counted(std::size_t count, const std::string& noun);

// True for an own case that the package does not take: the candidate's slip, not the judge's.
[[nodiscard]] bool is_refused_case(const judge::TestOutcome& test);

// "Wrong answer"; "Not a valid case" for an own case that was refused.
[[nodiscard]] std::string_view words(const judge::TestOutcome& test);

}  // namespace cli::view
