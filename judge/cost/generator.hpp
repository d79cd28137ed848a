// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <string_view>

#include "judge/language/compile.hpp"
#include "judge/model/problem.hpp"
#include "judge/run/judge.hpp"

namespace judge::cost {

// What stands for {n}, {m} and {seed} in a generator's command line.
using Placeholders = std::map<std::string, std::string, std::less<>>;

// The generators of a package, each compiled once and run in a box. What they write is kept by its
// content, since a generator writes the same for the same command line.
class Generators {
  public:
    Generators(const Problem& problem, const run::Options& options, std::stop_token stop);

    // The output of "gen.py growth {n}". Throws UserError{invalid_package} if there is no such
    // generator or it fails, naming it and what it said.
    [[nodiscard]] std::string make(std::string_view command, const Placeholders& placeholders);

  private:
    const language::Executable& program(const std::string& name, std::string_view command);

    const Problem& problem_;
    run::Options options_;
    std::stop_token stop_;
    std::map<std::string, language::Executable> programs_;
};

}  // namespace judge::cost
