// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/run/judge.hpp"

namespace judge::run {

// The package's input validators, compiled, in order of their names. Those in languages that are
// not known (.ctd, .viva) are left out.
[[nodiscard]] std::vector<language::Executable> input_validators(const Problem& problem,
                                                                 const Options& options);

// The arguments that a sample's input is validated with, since an own case resembles a sample.
[[nodiscard]] std::vector<std::string> validator_args(const Problem& problem);

// The first submission that the package states to be accepted, C++ before others; nullopt if none
// compiles here.
[[nodiscard]] std::optional<language::Executable> reference(const Problem& problem,
                                                            const Options& options,
                                                            std::stop_token stop);

}  // namespace judge::run
