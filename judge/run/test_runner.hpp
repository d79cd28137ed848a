// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/run/checker.hpp"
#include "judge/run/decide.hpp"
#include "judge/run/output_validator.hpp"
#include "sandbox/box.hpp"

namespace judge::run {

// One thing to run: a test of the package, or a case of the candidate's own. Texts stand in for
// files that are not there.
struct Job {
    std::string name{};
    std::string group{};
    std::filesystem::path input{};
    std::string input_text{};
    std::filesystem::path answer{};
    std::string answer_text{};
    std::filesystem::path files{};
    std::vector<std::string> args{};
    std::string output_validator{};  // the name of the only one that judges; empty: all
    std::vector<std::string> output_validator_args{};
    // nothing: to end well is enough; refused: not to be run; submitted: the output is there
    // already; statically: the static validator looks at the sources, with `args`
    enum class Expectation : std::uint8_t { answer, nothing, refused, submitted, statically };
    Expectation expectation = Expectation::answer;
    std::string output{};   // what was submitted
    std::string message{};  // shown with an accepted run, or why it is refused
};
[[nodiscard]] Job job_of(const TestCase& test);

// On a busy machine wall time says little: a run that it may have disturbed is repeated with much
// more of it. The limits of CPU time and idleness stay.
enum class Patience : std::uint8_t { usual, long_wall };

// The walls of a run and the promise that is decided by.
struct Budget {
    std::chrono::milliseconds time{1'000};
    std::int64_t memory_mib = 2'048;
    std::int64_t output_mib = 8;

    [[nodiscard]] Allowance allowance() const;
    [[nodiscard]] sandbox::Limits walls(int processes, Patience patience = Patience::usual) const;
};

struct TestRun {
    TestOutcome outcome;
    sandbox::Tier tier = sandbox::Tier::t0;
    std::optional<double> score;       // as the validator gave it; what it is worth is up to the
    std::optional<double> multiplier;  // group
};

// A box for runs of `program`, with the files of a test (a directory; empty: none).
[[nodiscard]] sandbox::Box make_box(const Problem& problem, const language::Executable& program,
                                    const std::filesystem::path& files, sandbox::Tier required);

struct StaticValidator;

// What all tests of one submission share. Everything referred to must outlive it.
struct Setting {
    const Problem& problem;
    const language::Executable& program;
    const std::vector<ProgramValidator>& validators;  // empty: the built-in checkers
    Budget budget;
    sandbox::Tier required = sandbox::Tier::t2;
    const StaticValidator* static_validator = nullptr;
    // For tests without files of their own: from run to run it stays warm.
    sandbox::Box box = make_box(problem, program, {}, required);
};

// Runs and judges one test in a box. A fault of the package or machine that concerns this
// test only is its judge_error. Thread-safe.
[[nodiscard]] TestRun run_test(const Setting& setting, const Job& job, std::stop_token stop = {},
                               Patience patience = Patience::usual);

// The box for one test.
[[nodiscard]] sandbox::Box box_for(const Setting& setting, const Job& job);

// Fills in what was measured and where it comes from.
void note_usage(TestOutcome& outcome, const sandbox::Report& report);

}  // namespace judge::run
