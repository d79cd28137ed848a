// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/bank/package_tree.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::bank {

// The settings of a test or of a group of tests; what is not set is taken from the group around it.
struct TestConfig {
    std::optional<std::vector<std::string>> args;
    std::optional<std::vector<std::string>> output_validator_args;
    std::optional<std::string> output_validator;  // legacy: the name of the one to use
    std::optional<std::vector<std::string>> input_validator_args;
    std::optional<std::map<std::string, std::vector<std::string>>> named_input_validator_args;
    std::optional<bool> full_feedback;
    // Legacy grading.
    std::optional<bool> break_on_reject;
    std::optional<bool> custom_grading;
    std::optional<std::vector<std::string>> grader_flags;
    std::optional<double> accept_score;
    std::optional<double> reject_score;
    std::optional<std::pair<double, double>> range;
    std::string hint;
    std::string description;

    // What `inner` leaves open is taken from here.
    [[nodiscard]] TestConfig with(const TestConfig& inner) const;
};

// What a group says of its own score (2025-09); not inherited.
struct ScoreConfig {
    std::optional<Aggregation> aggregation;
    bool unbounded = false;
    std::optional<double> max_score;
    std::vector<std::string> require_pass;
    std::optional<StaticValidation> static_validation;
};

// The settings file of a directory of tests: test_group.yaml (2025-09) or testdata.yaml (before).
struct GroupFile {
    TestConfig config;
    ScoreConfig score;
    bool found = false;
};
[[nodiscard]] GroupFile read_group_file(const PackageTree& tree, const Problem& problem,
                                        const std::filesystem::path& directory);

// NAME.yaml beside a test, by 2025-09.
[[nodiscard]] TestConfig read_test_file(const PackageTree& tree, const std::filesystem::path& path);

}  // namespace judge::bank
