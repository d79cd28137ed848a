// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "judge/bank/package.hpp"
#include "judge/prove/check.hpp"
#include "judge/prove/generator_file.hpp"
#include "judge/prove/prove.hpp"

namespace judge::prove {

// A package under examination: what all checks share. Everything referred to outlives them.
struct Subject {
    const Problem& problem;
    const std::vector<bank::StatedSubmission>& submissions;
    const std::optional<GeneratorPlan>& plan;  // of generators/generators.yaml, if it has one
    const Options& options;
    Findings& findings;
    std::stop_token stop;

    [[nodiscard]] bool is_legacy() const noexcept {
        return problem.version == FormatVersion::legacy ||
               problem.version == FormatVersion::legacy_icpc;
    }
    // Made by the conventions of spar's own bank, so that what an interview needs is demanded.
    [[nodiscard]] bool is_interview() const noexcept { return problem.interview.has_value(); }
    [[nodiscard]] std::string relative(const std::filesystem::path& path) const {
        return path.lexically_relative(problem.directory).string();
    }
};

// Each examines one side of the package. In the order in which a proof runs them.
void check_layout(const std::filesystem::path& directory, Findings& findings);
void check_metadata(const Subject& subject, const std::vector<std::string>& warnings);
void check_statement(const Subject& subject);
void check_samples_in_statement(const Subject& subject);
void check_data(const Subject& subject);
void check_interview(const Subject& subject);
void check_generated_files(const Subject& subject);
void check_generators(const Subject& subject);
void check_input_validators(const Subject& subject);
void check_output_validators(const Subject& subject);
void check_submissions(const Subject& subject);
[[nodiscard]] std::vector<MutationScore> check_mutants(const Subject& subject);

}  // namespace judge::prove
