// SPDX-License-Identifier: MIT
#include "judge/prove/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "judge/prove/subject.hpp"
#include "judge/run/prepare.hpp"
#include "judge/support/error.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

// Runs one part; a fault of the package in it is a finding, and the other parts go on.
bool guarded(Findings& findings, std::string_view id, const std::function<void()>& part) {
    try {
        part();
        return true;
    } catch (const UserError& fault) {
        if (fault.fault() == Fault::no_sandbox || fault.fault() == Fault::state) throw;
        findings.add(
            {std::string(id), Level::error, fault.what(), "", "mend it as the message says"});
        return false;
    }
}

// What the reading of a package gives.
struct ReadPackage {
    Problem problem;
    std::vector<std::string> warnings;
    std::vector<bank::StatedSubmission> submissions;
    std::optional<GeneratorPlan> plan;
};

// nullopt, after findings, if there is nothing to go on with.
std::optional<ReadPackage> read(const fs::path& directory, Findings& findings) {
    ReadPackage package;
    const auto warn = [&package](const std::string& text) { package.warnings.push_back(text); };
    const bool whole = guarded(findings, "metadata/format",
                               [&] { package.problem = bank::read_package(directory, warn); });
    if (!whole) {
        // Without tests much can still be said.
        package.warnings.clear();
        package.problem = {};
        try {
            package.problem = bank::read_summary(directory, warn);
        } catch (const UserError&) {
            return std::nullopt;  // has been said
        }
    }
    guarded(findings, "submissions/format",
            [&] { package.submissions = bank::stated_submissions(package.problem, warn); });
    guarded(findings, "generators/format",
            [&] { package.plan = read_generators(package.problem); });
    return package;
}

void check_files(const Subject& subject, const std::vector<std::string>& warnings) {
    const auto part = [&](std::string_view id, auto check) {
        if (!subject.stop.stop_requested()) guarded(subject.findings, id, [&] { check(subject); });
    };
    guarded(subject.findings, "metadata", [&] { check_metadata(subject, warnings); });
    part("statement", check_statement);
    part("statement/samples", check_samples_in_statement);
    if (!subject.problem.tests.empty()) part("data", check_data);
    part("interview", check_interview);
    part("generated-files", check_generated_files);
}

bool can_be_judged(const Subject& subject) { return !subject.problem.tests.empty(); }

std::vector<MutationScore> check_programs(const Subject& subject) {
    std::vector<MutationScore> scores;
    const auto part = [&](std::string_view id, const std::function<void()>& check) {
        if (!subject.stop.stop_requested()) guarded(subject.findings, id, check);
    };
    part("generators", [&] { check_generators(subject); });
    part("input-validators", [&] { check_input_validators(subject); });
    part("output-validators", [&] { check_output_validators(subject); });
    if (!can_be_judged(subject)) return scores;
    part("submissions", [&] { check_submissions(subject); });
    if (subject.options.mutants > 0) part("mutants", [&] { scores = check_mutants(subject); });
    return scores;
}

}  // namespace

double MutationScore::score() const {
    const int wrong = killed + survived;
    return wrong == 0 ? 1.0 : static_cast<double>(killed) / wrong;
}

bool Proof::ok() const {
    return !interrupted &&
           std::all_of(checks.begin(), checks.end(), [](const Check& check) { return check.ok(); });
}

Proof prove(const fs::path& directory, const Options& options, const CheckSink& sink,
            std::stop_token stop) {
    Findings findings(sink);
    Proof proof;
    proof.problem = fs::weakly_canonical(fs::absolute(directory)).filename().string();
    check_layout(directory, findings);
    if (const auto package = read(directory, findings)) {
        const Subject subject = {
            package->problem, package->submissions, package->plan, options, findings, stop};
        proof.tests = static_cast<int>(package->problem.tests.size());
        proof.submissions = static_cast<int>(package->submissions.size());
        check_files(subject, package->warnings);
        if (options.run) proof.mutation = check_programs(subject);
        proof.hash = package_hash(directory);
    }
    proof.checks = findings.all();
    proof.interrupted = stop.stop_requested();
    return proof;
}

}  // namespace judge::prove
