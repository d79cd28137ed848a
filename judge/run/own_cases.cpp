// SPDX-License-Identifier: MIT
#include "judge/run/own_cases.hpp"

#include <algorithm>
#include <optional>

#include "judge/language/toolchain.hpp"
#include "judge/run/accepted.hpp"
#include "judge/run/own_input.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/run_once.hpp"

namespace judge::run {
namespace {

namespace fs = std::filesystem;

bool can_run(const fs::path& path) {
    if (fs::is_directory(path)) return true;
    const language::Toolchain* toolchain = language::toolchain_of(path);
    return toolchain != nullptr && toolchain->usable();
}

// In languages that are known; a checker in another one (.ctd, .viva) is left out.
std::vector<language::Executable> input_validators(const Problem& problem, const Options& options) {
    std::vector<language::Executable> validators;
    for (const char* name : {"input_validators", "input_format_validators"}) {
        const fs::path directory = problem.directory / name;
        if (!fs::is_directory(directory)) continue;
        std::vector<fs::path> programs;
        for (const auto& entry : fs::directory_iterator(directory))
            if (can_run(entry.path()) && !entry.path().filename().string().starts_with('.'))
                programs.push_back(entry.path());
        std::sort(programs.begin(), programs.end());
        for (const fs::path& program : programs)
            validators.push_back(
                language::compile_program(program, compile_options(problem, options)));
    }
    return validators;
}

// The arguments that a sample's input is validated with, since an own case resembles a sample.
std::vector<std::string> validator_args(const Problem& problem) {
    return problem.tests.empty() ? std::vector<std::string>{}
                                 : problem.tests.front().input_validator_args;
}

// The first submission that the package states to be accepted, C++ before others.
std::optional<language::Executable> reference(const Problem& problem, const Options& options,
                                              std::stop_token stop) {
    auto accepted = accepted_submissions(problem);
    std::stable_partition(accepted.begin(), accepted.end(),
                          [](const Accepted& one) { return one.submission.language == "cpp"; });
    language::CompileOptions compile = compile_options(problem, options);
    compile.sanitize = false;
    compile.fresh = false;
    for (const Accepted& one : accepted) {
        auto compiled = language::compile(one.submission, problem, compile, stop);
        if (compiled.outcome.ok) return std::move(compiled.executable);
    }
    return std::nullopt;
}

class OwnCases {
  public:
    OwnCases(const Problem& problem, const Options& options, const Budget& budget,
             std::stop_token stop)
        : problem_(problem),
          options_(options),
          budget_(budget),
          stop_(std::move(stop)),
          validators_(input_validators(problem, options)) {}

    Job job(const OwnCase& own) {
        Job job = {.name = own.name,
                   .group = "yours",
                   .input_text = own.input,
                   .answer_text = own.expected};
        if (!problem_.tests.empty()) {
            job.output_validator_args = problem_.tests.front().output_validator_args;
            job.args = problem_.tests.front().args;
        }
        if (malformed(job) || refused(job) || !own.expected.empty()) return job;
        ask_reference(job);
        return job;
    }

  private:
    // Brings the values of a signature problem into the form of the package's tests.
    bool malformed(Job& job) const {
        if (!problem_.is_signature()) return false;
        OwnInput input = own_input(*problem_.interview->signature, job.input_text);
        job.input_text = std::move(input.text);
        if (input.complaint.empty()) return false;
        job.expectation = Job::Expectation::refused;
        job.message = std::string(kRefusedInput) + ": " + input.complaint;
        return true;
    }

    bool refused(Job& job) const {
        for (const auto& validator : validators_) {
            const auto opinion = validate_input(validator, job.input_text, validator_args(problem_),
                                                problem_.limits, options_.required, stop_);
            if (opinion.verdict == Verdict::accepted) continue;
            job.expectation = Job::Expectation::refused;
            job.message = opinion.verdict == Verdict::wrong_answer ? std::string(kRefusedInput)
                                                                   : opinion.message;
            if (opinion.verdict == Verdict::wrong_answer && !opinion.message.empty())
                job.message += ": " + opinion.message;
            return true;
        }
        return false;
    }

    void ask_reference(Job& job) {
        if (!asked_) reference_ = reference(problem_, options_, stop_);
        asked_ = true;
        job.expectation = Job::Expectation::nothing;
        job.message = "no expected output: the package has no reference to ask";
        if (!reference_) return;
        const Once once = run_once(*reference_, job.input_text, budget_, options_.required, stop_);
        job.message =
            "no expected output: the reference did not answer (" + once.outcome.message + ")";
        if (once.outcome.verdict != Verdict::accepted) return;
        job.expectation = Job::Expectation::answer;
        job.answer_text = once.output;
        job.message.clear();
    }

    const Problem& problem_;
    const Options& options_;
    const Budget& budget_;
    std::stop_token stop_;
    std::vector<language::Executable> validators_;
    std::optional<language::Executable> reference_;
    bool asked_ = false;
};

}  // namespace

std::vector<Job> own_jobs(const Problem& problem, const Options& options, const Budget& budget,
                          std::stop_token stop) {
    if (options.own.empty()) return {};
    OwnCases cases(problem, options, budget, std::move(stop));
    std::vector<Job> jobs;
    for (const OwnCase& own : options.own) jobs.push_back(cases.job(own));
    return jobs;
}

}  // namespace judge::run
