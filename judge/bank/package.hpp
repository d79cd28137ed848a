// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/model/problem.hpp"

namespace judge::bank {

// A complaint that does not stop the reading: located ("file:line:column: warning: …" with a
// caret).
using WarningSink = std::function<void(const std::string&)>;

// Reads the problem package in `directory` (Kattis 2025-09, 2023-07-draft, legacy, legacy-icpc,
// with our interview/). Unknown keys, wrong types and out-of-range values throw
// UserError{invalid_package} naming file, line, column and what was expected; what merely departs
// from the specification is warned about. Never follows a link out of the package, opens no FIFO or
// device, reads no test data.
[[nodiscard]] Problem read_package(const std::filesystem::path& directory,
                                   const WarningSink& warn = {});

// Only problem.yaml and interview/: enough for `spar list`. No tests.
[[nodiscard]] Problem read_summary(const std::filesystem::path& directory,
                                   const WarningSink& warn = {});

// What a package demands of the verdicts of a submission, on all tests or on some.
// Codes are AC, WA, TLE and RTE (others count as one of these: see judge/bank/stated.hpp), and CE.
struct Expectation {
    std::string origin;  // "wrong_answer/", "submissions.yaml: wa/*.py", "@EXPECTED_RESULTS@"
    std::string tests;   // glob over names of tests and groups; empty = all
    std::vector<std::string> permitted;  // every test must have one of these; empty = any
    std::vector<std::string> required;   // at least one test must have one of these; empty = any
    std::vector<std::string> verdict;    // the whole submission must have one of these; empty = any
    std::optional<std::pair<double, double>> score;  // its lowest and highest
    std::string message;             // must be part of what the validator says on some test
    std::string use_for_time_limit;  // "lower", "upper", "false"; empty = by the verdicts
};

// A program of a submissions/ directory with the verdicts that the package states for it.
struct StatedSubmission {
    std::filesystem::path path;          // a file or a directory of files
    std::string name;                    // "wrong_answer/sliding.cpp"
    std::vector<std::string> permitted;  // in short: what is permitted on all tests …
    std::vector<std::string> required;  // … and the narrowest of the sets of which one is required
    std::string language;               // from submissions.yaml; else empty
    std::string entry_point;
    std::vector<std::string> authors;
    bool model_solution = false;
    std::vector<Expectation> expectations;  // in full: all must hold
};
// submissions/*/* with submissions.yaml applied (2025-09) or by directory name, and
// @EXPECTED_RESULTS@ tags. A directory whose name says nothing demands nothing.
[[nodiscard]] std::vector<StatedSubmission> stated_submissions(const Problem& problem,
                                                               const WarningSink& warn = {});

// statement/problem.<language>.md (or .tex, as text); empty if there is none.
struct Statement {
    std::string text;
    std::filesystem::path path;
    bool markdown = true;
};
[[nodiscard]] Statement read_statement(const Problem& problem, const std::string& language = "en");

// A hash (BLAKE2b-256, hex) over every file of the package that can change a verdict: problem.yaml,
// data, output validators, include, interview/{interview,signature}.yaml. Stamped by size, mtime,
// ctime and inode, so that asking again costs a directory walk.
[[nodiscard]] std::string content_hash(const Problem& problem);

}  // namespace judge::bank
