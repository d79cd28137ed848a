// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"
#include "judge/prove/mutants.hpp"

namespace judge::prove {

// A submission that holds a reference and its mutants; the environment variable SPAR_MUTANT chooses
// one: 0 is the reference itself, i + 1 is mutants[i].
struct MutantProgram {
    Submission submission;
    std::vector<std::pair<std::size_t, std::size_t>> lines;  // of each of them: first and last + 1
};

// nullopt if the reference is not of one source file, or not of a shape that can be multiplied.
[[nodiscard]] std::optional<MutantProgram> mutant_program(const Submission& reference,
                                                          const Problem& problem,
                                                          const std::vector<Mutant>& mutants);

// Which of the mutants (indices, 0 = the reference) a compiler's complaints are about.
[[nodiscard]] std::vector<std::size_t> blamed(const MutantProgram& program,
                                              const std::string& message);

}  // namespace judge::prove
