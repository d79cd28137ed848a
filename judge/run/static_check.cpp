// SPDX-License-Identifier: MIT
#include "judge/run/static_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/language/work.hpp"
#include "judge/run/answers.hpp"
#include "judge/run/feedback.hpp"
#include "judge/run/prepare.hpp"

namespace judge::run {
namespace {

// What stands in the way of the validator's own files; a submission could hide behind it.
std::optional<std::string> collision(const StaticValidator& validator) {
    for (const SourceFile& file : validator.submission.files)
        for (const sandbox::File& own : validator.executable.files)
            if (own.name == file.name || file.name.starts_with(kFeedbackDirectory))
                return file.name;
    return std::nullopt;
}

}  // namespace

std::optional<StaticValidator> static_validator(const Problem& problem,
                                                const Submission& submission,
                                                const Options& options) {
    if (problem.static_validator.empty() || is_answers(submission)) return std::nullopt;
    const language::Toolchain& toolchain = language::toolchain(submission.language);
    language::CompileOptions compile = compile_options(problem, options);
    compile.sanitize = false;
    compile.fresh = false;
    return StaticValidator{
        .executable = language::compile_program(problem.static_validator, compile),
        .submission = submission,
        .entry_point = language::entry_point(toolchain, submission.files, submission.entry_point),
        .language = toolchain.driver()};
}

TestRun run_static_check(const StaticValidator& validator, const Setting& setting, const Job& job,
                         std::stop_token stop) {
    TestRun run;
    run.tier = sandbox::Tier::t3;
    if (const auto name = collision(validator)) {
        run.outcome.verdict = Verdict::rejected;
        run.outcome.message = fmt::format("a file may not be called {} here", *name);
        return run;
    }
    sandbox::Spec spec;
    spec.mounts = validator.executable.mounts;
    spec.files = validator.executable.files;
    for (const SourceFile& file : validator.submission.files)
        spec.files.push_back({.name = file.name, .from = sandbox::File::Content{file.text}});
    spec.directories = {"feedback"};
    spec.box_directory = sandbox::BoxDirectory::writable;
    spec.required = setting.required;
    sandbox::Command command = {.argv = validator.executable.argv, .env = validator.executable.env};
    for (const std::string& word :
         {validator.language, validator.entry_point, "/box/" + std::string(kFeedbackDirectory)})
        command.argv.push_back(word);
    command.argv.insert(command.argv.end(), job.args.begin(), job.args.end());
    const Limits& limits = setting.problem.limits;
    const sandbox::Collect feedback[] = {
        {.name = std::string(kFeedbackDirectory), .max_bytes = limits.validation_output_mib << 20}};
    std::string words;
    const auto keep = [&words](std::string_view chunk) {
        if (words.size() < kExcerptBytes) words += chunk.substr(0, kExcerptBytes);
        return sandbox::Flow::go_on;
    };
    const auto report = sandbox::Box(std::move(spec))
                            .run(command, validation_walls(limits, validator.executable.processes),
                                 {.out = keep, .err = keep}, feedback, stop);
    const ValidatorOpinion opinion = kattis_opinion(report, words, "the static validator");
    run.tier = report.tier;
    run.outcome.verdict =
        opinion.verdict == Verdict::wrong_answer ? Verdict::rejected : opinion.verdict;
    run.outcome.message = opinion.message.empty() ? opinion.team_message : opinion.message;
    run.score = opinion.score;
    run.multiplier = opinion.multiplier;
    if (stop.stop_requested()) run.outcome.verdict = Verdict::skipped;
    return run;
}

}  // namespace judge::run
