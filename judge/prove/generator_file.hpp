// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::prove {

// One call of a generator: the program and its arguments, {seed} and {name} put in.
struct GeneratorCall {
    std::string program;  // a file or directory of generators/, or a name of Programs
    std::vector<std::string> args;
    friend bool operator==(const GeneratorCall&, const GeneratorCall&) = default;
};

// How one test comes about.
struct PlannedTest {
    std::string name;  // "secret/1-edge-one": path under data/, no extension
    std::optional<GeneratorCall> generate;
    std::string copy;                          // path below generators/, no extension; empty: none
    std::map<std::string, std::string> texts;  // extension → contents: "in", "ans", "out", …
    std::string solution;  // that makes the answer, path in the package; empty: none
    std::map<std::string, std::vector<std::string>> match;  // "in" or "ans" → patterns
};

// generators/generators.yaml (BAPCtools' format, with its rule for seeds).
struct GeneratorPlan {
    std::vector<PlannedTest> tests;   // without those that are listed by hand
    std::vector<std::string> listed;  // named only, or included: made elsewhere
    std::map<std::string, std::vector<std::string>> programs;  // "tree" → its files
    std::map<std::string, std::string> settings;  // "secret/test_group.yaml" → its contents
};

// Reads it. Throws UserError{invalid_package}, located, for what the format does not allow.
[[nodiscard]] GeneratorPlan read_generators(const YamlField& root, const Constants& constants);

// generators/generators.yaml of a package; nullopt if it has none.
[[nodiscard]] std::optional<GeneratorPlan> read_generators(const Problem& problem);

// The seed of a command: the first 31 bits that BAPCtools takes from a SHA-512.
[[nodiscard]] std::int64_t generator_seed(std::string_view text);

}  // namespace judge::prove
