// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "judge/model/verdict.hpp"

namespace judge {

// Where a test's output first departs from the answer, for people.
struct Difference {
    std::string where;  // "line 3, token 2", "return value, index 1"
    std::string expected;
    std::string got;
    std::string
        note;  // what would have made it right: "equal if letter case is ignored"; may be empty
};

// What the predictions of a competition came to on one test.
struct Score {
    std::string metric;     // "rmse"
    double on_public = 0;   // the metric's value on the public rows …
    double on_private = 0;  // … and on the private ones, which count
    double normalised = 0;  // of the private value: 0 at the baseline, 1 at the top
    std::string standing;   // "better than baseline, below strong"; empty without ghosts
};

// What one test showed. Texts are bounded excerpts (kExcerptBytes) except where stated.
struct TestOutcome {
    std::string name;
    std::string group;
    Verdict verdict = Verdict::judge_error;
    std::optional<std::chrono::microseconds> cpu;
    std::optional<std::chrono::microseconds> wall;
    std::optional<std::int64_t> memory_kib;
    std::optional<std::int64_t> steps;
    std::string cpu_source;  // "cgroup v1", "task clock", "rusage"; empty if not measured
    std::string memory_source;
    std::string message;  // one line: "exit code 3", "killed by SIGSEGV (invalid memory access)", …
    std::optional<Difference> difference;
    std::string input;  // excerpts, kept for tests that are not accepted
    std::string expected;
    std::string got;
    std::string transcript;         // interactive: "> " what it said, "< " what it was told
    std::string error_output;       // the candidate's stderr
    std::optional<double> score;    // of scoring problems, where this test has one of its own
    std::optional<Score> measured;  // of competitions
    bool machine_busy = false;      // the wall limit was hit while it waited for a CPU: run again
};
inline constexpr std::size_t kExcerptBytes = 4'096;

struct CompileOutcome {
    bool ok = false;
    bool cached = false;
    std::chrono::milliseconds time{};
    std::string message;  // the compiler's words, with the candidate's own file names and lines
};

// What a group of tests came to, in scoring problems.
struct GroupOutcome {
    std::string name;
    Verdict verdict = Verdict::judge_error;
    double score = 0;
    std::optional<double> max_score;  // nullopt: unbounded
};

// Everything there is to say about one submission on one problem.
struct Report {
    std::string problem;
    std::string language;   // "cpp"
    std::string toolchain;  // "g++ 12.2.0, C++20"
    Verdict verdict = Verdict::judge_error;
    std::optional<double> score;
    std::optional<double> max_score;   // nullopt: unbounded, or no scoring problem
    std::vector<GroupOutcome> groups;  // of scoring problems
    // Of debugging problems: lines that only the submission has, or only the program as it was
    // given.
    struct Changed {
        std::int64_t added = 0;
        std::int64_t removed = 0;
        std::int64_t target = 0;  // at most so many added are asked for; 0 = not stated
    };
    std::optional<Changed> changed;
    std::string tier;  // "T3"
    CompileOutcome compile;
    std::vector<TestOutcome> tests;
    std::chrono::milliseconds time_limit{};
    std::string time_limit_source;  // "package", "interview.yaml", "default"
    std::int64_t memory_limit_mib = 0;
    bool cached = false;  // the whole report comes from the cache
    std::string message;  // for CE, RJ, JE: what happened and the remedy
};

}  // namespace judge
