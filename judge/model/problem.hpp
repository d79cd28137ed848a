// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/model/constants.hpp"
#include "judge/model/group.hpp"
#include "judge/model/interview.hpp"
#include "judge/model/limits.hpp"

namespace judge {

enum class FormatVersion : std::uint8_t { legacy, legacy_icpc, v2023_07_draft, v2025_09 };

// `type` of a package; several may hold at once (interactive + multi-pass).
struct ProblemType {
    bool scoring = false;
    bool interactive = false;
    bool multi_pass = false;
    bool submit_answer = false;
    [[nodiscard]] bool plain_pass_fail() const noexcept {
        return !scoring && !interactive && !multi_pass && !submit_answer;
    }
};

// One test. Its files stay on disk and are opened only when it runs.
struct TestCase {
    std::string name;   // "sample/1", "secret/2-large/003-chain": path under data/, no extension
    std::string group;  // "sample", "secret", "secret/2-large"
    std::filesystem::path input;                     // .in
    std::filesystem::path answer;                    // .ans
    std::filesystem::path files;                     // .files directory; empty if none
    std::vector<std::string> args;                   // given to the submission
    std::vector<std::string> output_validator_args;  // inherited ones included
    std::vector<std::string> input_validator_args;   // for every input validator …
    std::map<std::string, std::vector<std::string>>
        named_input_validator_args;  // … or for these alone
    std::string output_validator;    // legacy: the only one that judges this test; empty = all
    std::string description;
    std::string hint;
    bool full_feedback = false;
};

// The output validator of a package: the default one, or a program.
struct OutputValidator {
    // What the program is called with, and what its exit codes mean.
    enum class Protocol : std::uint8_t {
        kattis,              // INPUT ANSWER FEEDBACK/ < output; 42, 43
        testlib,             // INPUT OUTPUT ANSWER; 0, 1, 2, 3, 7 (DMOJ's bridged checkers, too)
        testlib_interactor,  // INPUT TRANSCRIPT ANSWER, talking on stdin and stdout
    };
    std::filesystem::path program;  // file or directory with sources; empty = the default validator
    Protocol protocol = Protocol::kattis;
    [[nodiscard]] bool is_default() const noexcept { return program.empty(); }
};

// A problem as read from its package: plain values and paths, nothing is open.
struct Problem {
    std::filesystem::path directory;
    std::string id;  // directory name
    FormatVersion version = FormatVersion::v2025_09;
    ProblemType type;
    std::map<std::string, std::string> names;  // language → title; "en" first choice
    std::string uuid;
    std::string license;
    std::string rights_owner;
    std::string embargo_until;  // ISO 8601; empty if none
    bool allow_file_writing = false;
    std::vector<std::string> authors;
    std::string source;
    std::vector<std::string> keywords;
    std::vector<std::string> languages;  // permitted codes; empty = all
    Limits limits;
    std::vector<OutputValidator> output_validators;  // legacy may have several: all must accept
    std::filesystem::path static_validator;  // file or directory with sources; empty if none
    std::filesystem::path grader;            // legacy: the program in graders/; empty if none
    std::vector<TestGroup> groups;  // of tests; sample, secret, and those below, each after its own
    bool legacy_grading = false;    // scores by graders (legacy), not by aggregation (2025-09)
    std::vector<TestCase> tests;    // samples first, then secret ones, each in name order
    std::optional<Interview> interview;
    Constants constants;

    [[nodiscard]] std::string title() const;  // "en", else the first, else the id
    [[nodiscard]] bool is_signature() const noexcept {
        return interview && interview->signature.has_value();
    }
};

}  // namespace judge
