// SPDX-License-Identifier: MIT
#include "judge/run/test_runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "judge/run/pass.hpp"
#include "judge/run/static_check.hpp"
#include "judge/run/test_file.hpp"
#include "judge/run/two_run.hpp"
#include "judge/run/window.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

using namespace std::chrono_literals;

// A program that may write gets a copy of its own, else the file itself, which it cannot change.
std::variant<sandbox::File::Content, sandbox::File::Host> test_file(
    const std::filesystem::path& path, bool to_be_written) {
    if (to_be_written) return sandbox::File::Content{read_source(path, kLargestTestFile).text};
    return sandbox::File::Host{std::filesystem::absolute(path)};
}

}  // namespace

Job job_of(const TestCase& test) {
    return {.name = test.name,
            .group = test.group,
            .input = test.input,
            .answer = test.answer,
            .files = test.files,
            .args = test.args,
            .output_validator = test.output_validator,
            .output_validator_args = test.output_validator_args};
}

Allowance Budget::allowance() const {
    return {.cpu = time, .memory_bytes = memory_mib << 20, .output_bytes = output_mib << 20};
}

sandbox::Limits Budget::walls(int processes, Patience patience) const {
    sandbox::Limits limits;
    limits.cpu =
        time + 20ms;  // a little more, so that what was measured shows that it was too much
    limits.wall = std::max(2 * time, time + 1'000ms);
    if (patience == Patience::long_wall) limits.wall = 10 * limits.wall + 10'000ms;
    limits.idle = std::clamp<std::chrono::milliseconds>(time, 2'000ms, 5'000ms);
    limits.memory_bytes = memory_mib << 20;
    limits.output_bytes = output_mib << 20;
    limits.processes = processes;
    return limits;
}

sandbox::Box make_box(const Problem& problem, const language::Executable& program,
                      const std::filesystem::path& files, sandbox::Tier required) {
    const bool writing = problem.allow_file_writing;
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.required = required;
    if (writing) spec.box_directory = sandbox::BoxDirectory::writable;
    if (files.empty()) return sandbox::Box(std::move(spec));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(files)) {
        if (!entry.is_regular_file()) continue;
        std::string name = entry.path().lexically_relative(files).string();
        std::erase_if(spec.files, [&](const sandbox::File& one) { return one.name == name; });
        spec.files.push_back({.name = std::move(name), .from = test_file(entry.path(), writing)});
    }
    return sandbox::Box(std::move(spec));
}

sandbox::Box box_for(const Setting& setting, const Job& job) {
    if (job.files.empty()) return setting.box;
    return make_box(setting.problem, setting.program, job.files, setting.required);
}

void note_usage(TestOutcome& outcome, const sandbox::Report& report) {
    const sandbox::Usage& usage = report.usage;
    if (report.ended == sandbox::Ended::setup_failed || report.ended == sandbox::Ended::exec_failed)
        return;
    outcome.wall = usage.wall;
    if (usage.cpu_source != sandbox::CpuSource::none) {
        outcome.cpu = usage.cpu;
        outcome.cpu_source = sandbox::name(usage.cpu_source);
    }
    if (usage.memory_source != sandbox::MemorySource::none) {
        outcome.memory_kib = usage.memory_bytes / 1024;
        outcome.memory_source = sandbox::name(usage.memory_source);
    }
}

namespace {

// The figures of a test are those of its most expensive pass.
void note_most(TestOutcome& outcome, const TestOutcome& earlier) {
    const auto most = [](auto& now, const auto& before) {
        if (before) now = std::max(now.value_or(*before), *before);
    };
    most(outcome.cpu, earlier.cpu);
    most(outcome.wall, earlier.wall);
    most(outcome.memory_kib, earlier.memory_kib);
}

// With a line between the passes, as .interaction files have it.
void put_before(std::string& transcript, const std::string& earlier) {
    if (earlier.empty()) return;
    transcript = excerpt_around(earlier + "---\n" + transcript, earlier.size(), 2 * kExcerptBytes);
}

TestRun run_passes(const Setting& setting, const Job& job, const std::stop_token& stop,
                   Patience patience) {
    const bool talks = setting.problem.type.interactive;
    const bool twice = setting.problem.interview && setting.problem.interview->two_run;
    const int most = setting.problem.type.multi_pass ? setting.problem.limits.validation_passes : 1;
    Job now = job;
    Pass pass;
    for (int number = 1;; ++number) {
        const std::vector<FeedbackFile> feedback = std::move(pass.feedback);
        const TestRun before = std::move(pass.run);
        const Round round = {.feedback = feedback, .stop = stop, .patience = patience};
        pass = twice   ? run_twice(setting, now, round)
               : talks ? run_in_conversation(setting, now, round)
                       : run_alone(setting, now, round);
        TestOutcome& outcome = pass.run.outcome;
        if (number > 1) note_most(outcome, before.outcome);
        if (number > 1) put_before(outcome.transcript, before.outcome.transcript);
        const bool on = outcome.verdict == Verdict::accepted && pass.next_input.has_value();
        if (most == 1 || !on) {
            if (number > 1 && outcome.verdict != Verdict::accepted)
                outcome.message = fmt::format("pass {}: {}", number, outcome.message);
            return std::move(pass.run);
        }
        if (number == most) {
            outcome.verdict = Verdict::judge_error;
            outcome.message = fmt::format(
                "the output validator wants more than {} passes (limits.validation_passes)", most);
            return std::move(pass.run);
        }
        now.input.clear();
        now.input_text = *pass.next_input;
    }
}

TestRun faulty(const char* why) {
    TestRun run;
    run.tier = sandbox::Tier::t3;  // nothing ran
    run.outcome.message = why;
    return run;
}

}  // namespace

TestRun run_test(const Setting& setting, const Job& job, std::stop_token stop, Patience patience) {
    TestRun run;
    if (job.expectation == Job::Expectation::refused) {
        run.outcome.message = job.message;
        run.outcome.input = excerpt(job.input_text, kExcerptBytes);
        run.tier = sandbox::Tier::t3;
    } else {
        try {
            const bool statically = job.expectation == Job::Expectation::statically;
            if (statically && setting.static_validator != nullptr)
                run = run_static_check(*setting.static_validator, setting, job, stop);
            else
                run = run_passes(setting, job, stop, patience);
        } catch (const UserError& fault) {
            run = faulty(fault.what());
        } catch (const std::system_error& fault) {
            run = faulty(fault.what());
        }
    }
    if (run.outcome.verdict == Verdict::accepted) {
        if (!job.message.empty()) run.outcome.message = job.message;
        run.outcome.transcript.clear();
    }
    run.outcome.name = job.name;
    run.outcome.group = job.group;
    return run;
}

}  // namespace judge::run
