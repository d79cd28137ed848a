// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/prove/prove.hpp"

namespace judge::prove {

// Mends what needs no thought: old names of directories and files, a missing uuid, line ends of
// tests, generated drivers and stubs, tests that generators.yaml can make, missing answers. Says
// what it did, one line each: "wrote data/secret/3.ans". What cannot be mended stays.
[[nodiscard]] std::vector<std::string> fix(const std::filesystem::path& directory,
                                           const Options& options, std::stop_token stop = {});

// Adds the inputs that would have told surviving mutants from their references as secret tests,
// also to generators.yaml where it lists tests by name.
[[nodiscard]] std::vector<std::string> add_missing_tests(const std::filesystem::path& directory,
                                                         const Proof& proof, const Options& options,
                                                         std::stop_token stop = {});

// A random uuid, version 4.
[[nodiscard]] std::string new_uuid();

}  // namespace judge::prove
