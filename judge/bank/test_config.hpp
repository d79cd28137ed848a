// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
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
    std::string hint;
    std::string description;

    // What `inner` leaves open is taken from here.
    [[nodiscard]] TestConfig with(const TestConfig& inner) const;
};

// The settings file of a directory of tests: test_group.yaml (2025-09) or testdata.yaml (before).
struct GroupFile {
    TestConfig config;
    bool found = false;
};
[[nodiscard]] GroupFile read_group_file(const PackageTree& tree, const Problem& problem,
                                        const std::filesystem::path& directory);

// NAME.yaml beside a test, by 2025-09.
[[nodiscard]] TestConfig read_test_file(const PackageTree& tree, const std::filesystem::path& path);

}  // namespace judge::bank
