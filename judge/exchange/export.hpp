// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "judge/model/problem.hpp"

namespace judge::exchange {

enum class Target : std::uint8_t { kattis_2025_09, kattis_legacy };

// Writes the package for other judges into a new directory, or, if `to` ends with ".zip", an
// archive. What the target's format does not have is left out, and said: one line each.
std::vector<std::string> export_package(const Problem& problem, Target target,
                                        const std::filesystem::path& to);

// problem.yaml and testdata.yaml of the legacy format.
[[nodiscard]] std::string legacy_problem_yaml(const Problem& problem, bool custom_validation);

}  // namespace judge::exchange
