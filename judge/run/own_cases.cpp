// SPDX-License-Identifier: MIT
#include "judge/run/own_cases.hpp"

#include <optional>

#include "judge/run/own_input.hpp"
#include "judge/run/package_programs.hpp"
#include "judge/run/run_once.hpp"

namespace judge::run {
namespace {

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
