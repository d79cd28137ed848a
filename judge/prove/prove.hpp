// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/prove/check.hpp"
#include "sandbox/tier.hpp"

namespace judge::prove {

struct Options {
    sandbox::Tier required = sandbox::Tier::t2;
    int workers = 0;    // 0 = one per core
    int mutants = 100;  // at most so many of each reference; 0 = none are made
    int inputs =
        10'000;       // generated ones, on which a surviving mutant is compared with its reference
    bool run = true;  // false: nothing of the package is run, only its files are looked at
};

// How well the tests tell a reference from small changes of it.
struct MutationScore {
    std::string reference;  // "accepted/reference.cpp"
    int made = 0;           // that compile
    int killed = 0;         // by a test
    int equivalent = 0;     // survived, and differ from the reference on no generated input
    int survived = 0;       // survived, and do differ
    int inputs = 0;         // so many were compared
    std::vector<std::string> missing =
        {};  // an input for each that survived, which would have told
    // The share of the mutants that are wrong and that a test notices; 1 if there are none.
    [[nodiscard]] double score() const;
};
constexpr double kWantedScore = 0.9;

// What is known of a package after its proof.
struct Proof {
    std::string problem;
    std::string hash;  // package_hash()
    std::vector<Check> checks;
    std::vector<MutationScore> mutation;
    int tests = 0;
    int submissions = 0;
    bool interrupted = false;  // then it says nothing
    bool remembered = false;   // from an earlier run on the same files
    [[nodiscard]] bool ok() const;
};

// Examines the package in `directory` in all respects (docs/verify.md). Whatever is wrong with the
// package is a finding, also a problem.yaml that cannot be read; faults of the machine throw.
[[nodiscard]] Proof prove(const std::filesystem::path& directory, const Options& options = {},
                          const CheckSink& sink = {}, std::stop_token stop = {});

// A hash over every file of a package and the version of this proof: what is proved once needs no
// second proof until it changes.
[[nodiscard]] std::string package_hash(const std::filesystem::path& directory);

}  // namespace judge::prove
