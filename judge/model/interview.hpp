// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "judge/model/competition.hpp"
#include "judge/model/signature.hpp"

namespace judge {

enum class Kind : std::uint8_t { stdio, function, class_, ml, competition, debug, sql };
enum class Difficulty : std::uint8_t { easy, medium, hard };
[[nodiscard]] std::string_view name(Kind kind);
[[nodiscard]] std::string_view name(Difficulty difficulty);

struct Clarification {
    std::vector<std::string> asks;  // words or phrases by which the question is recognised
    std::string answer;
};

// A class problem that is run as two processes: one calls `save`, the other `restore`.
struct TwoRun {
    std::string save;
    std::string restore;
};

// interview/interview.yaml: what an interview needs and the package format lacks (DESIGN §5.1).
struct Interview {
    Kind kind = Kind::stdio;
    std::string alias;  // "pair-with-gap"; empty if none
    std::optional<Difficulty> difficulty;
    int minutes = 0;  // target; 0 = not stated
    std::vector<std::string> patterns;
    std::vector<std::string> roles;
    std::vector<std::string> companies;
    std::string round;
    std::string target_time;  // growth class as in DESIGN §8, "n log n"; empty if not stated
    std::string target_space;
    std::vector<Clarification> clarifications;
    std::vector<std::string> similar;
    std::vector<std::int64_t> growth_sizes;
    std::string growth_generator;
    Compare compare;
    std::vector<std::string> forbid;  // libraries that must not be imported
    int changed_lines = 0;            // target of debugging problems; 0 = not stated
    std::optional<TwoRun> two_run;
    std::optional<Competition> competition;  // interview/metric.yaml
    std::optional<Signature> signature;      // interview/signature.yaml
    std::string brief;                       // interview/brief.en.md; Markdown, as all texts here
    std::vector<std::string> hints;          // interview/hints/01.en.md …, in order
    std::vector<std::string> followups;
};

}  // namespace judge
