// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/run/pass.hpp"

namespace judge::run {

// A class problem in two processes: the first constructs and saves, the second constructs anew and
// restores from nothing but what the first returned. The test's input is that of a class problem
// with three calls: constructor, save, and restore without arguments; the answer is what restore
// has to return.
[[nodiscard]] Pass run_twice(const Setting& setting, const Job& job, const Round& round);

// The inputs of the two processes; nullopt if a text is not as it should be.
[[nodiscard]] std::optional<std::string> first_input(std::string_view input);
[[nodiscard]] std::optional<std::string> second_input(std::string_view input,
                                                      std::string_view first_output);

}  // namespace judge::run
