// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace judge {

// How the score of a group follows from those of its tests or groups (2025-09).
enum class Aggregation : std::uint8_t { pass_fail, sum, min };

// A test of the submission's files instead of its output (2025-09, "Static validator").
struct StaticValidation {
    std::optional<double> max_score;  // nullopt: it only passes or fails
    std::vector<std::string> args;
};

// How legacy packages grade a group: a grader takes the results of its tests and groups and gives
// one.
struct LegacyGrading {
    bool break_on_reject = true;  // what comes after the first rejection is not graded
    bool custom = false;          // by the program in graders/
    std::vector<std::string> flags;
    double accept_score = 1;
    double reject_score = 0;
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

// A group of tests with its rules for scores.
struct TestGroup {
    std::string name;  // "sample", "secret", "secret/2-large"; legacy has "" for data/ itself
    Aggregation aggregation = Aggregation::pass_fail;
    std::optional<double> max_score;        // nullopt: unbounded
    std::vector<std::string> require_pass;  // names of groups
    std::optional<StaticValidation> static_validation;
    LegacyGrading legacy;

    // The name of the group around it; empty for sample and secret.
    [[nodiscard]] std::string parent() const {
        const auto slash = name.rfind('/');
        return slash == std::string::npos ? std::string() : name.substr(0, slash);
    }
};

}  // namespace judge
