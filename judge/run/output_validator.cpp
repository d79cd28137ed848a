// SPDX-License-Identifier: MIT
#include "judge/run/output_validator.hpp"

#include <fmt/format.h>

#include "judge/run/decide.hpp"
#include "judge/run/explain.hpp"
#include "judge/run/feedback.hpp"
#include "judge/run/test_file.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

using Protocol = OutputValidator::Protocol;

constexpr int kAccepted = 42;
constexpr int kWrongAnswer = 43;
constexpr std::int64_t kErrorBytes = 64 * 1024;
constexpr std::size_t kShownBytes = 2'000;
constexpr const char* kOutput = "output.out";
constexpr const char* kTalked = "talked.out";

sandbox::File file(std::string name, const std::filesystem::path& path, std::string_view text) {
    if (path.empty())
        return {.name = std::move(name), .from = sandbox::File::Content{std::string(text)}};
    static_cast<void>(
        open_test_file(path));  // complains by name if it is not a regular file of bearable size
    return {.name = std::move(name), .from = sandbox::File::Host{std::filesystem::absolute(path)}};
}

struct Said {
    sandbox::Report report;
    std::string words;  // on stdout and stderr
};

Said run_boxed(ProgramValidator::Call call, int in, std::stop_token stop) {
    Said said;
    const auto keep = [&said](std::string_view chunk) {
        if (said.words.size() < kShownBytes) said.words += chunk.substr(0, kShownBytes);
        return sandbox::Flow::go_on;
    };
    said.report = sandbox::Box(std::move(call.spec))
                      .run(call.command, call.limits, {.in = in, .out = keep, .err = keep},
                           call.collect, std::move(stop));
    return said;
}

// A program that did not end as its protocol wants is the package's fault, whatever the reason.
std::string why_failed(const sandbox::Report& report, std::string_view codes) {
    if (report.ended == sandbox::Ended::exited)
        return fmt::format("exit code {} instead of {}", report.exit_code, codes);
    if (report.ended == sandbox::Ended::idle_limit) return "it waited for words that do not come";
    if (report.ended == sandbox::Ended::cpu_limit)
        return fmt::format("used {} of CPU time", show(report.usage.cpu));
    if (report.ended == sandbox::Ended::output_limit) return "wrote more than it may";
    const Allowance all = {.cpu = std::chrono::microseconds::max(), .memory_bytes = 0};
    return decide(report, Opinion::so_far_good, all).message;
}

std::string failure(std::string_view what, const sandbox::Report& report, std::string_view codes,
                    std::string_view words) {
    std::string message = fmt::format("{} failed: {}", what, why_failed(report, codes));
    if (!words.empty()) message += fmt::format(": {}", words);
    return message;
}

// testlib writes "points 12.5 well done" to stderr and exits with 7.
std::optional<double> testlib_points(std::string_view words) {
    constexpr std::string_view kPoints = "points ";
    const auto at = words.find(kPoints);
    if (at == std::string_view::npos) return std::nullopt;
    const auto rest = words.substr(at + kPoints.size());
    return parse_score(rest.substr(0, rest.find_first_of(" \r\n")));
}

Verdict testlib_verdict(int code) {
    switch (code) {
        case 0:
        case 7: return Verdict::accepted;
        case 1: return Verdict::wrong_answer;
        case 2:  // presentation error
        case 4:  // "dirt": something follows the answer
        case 8:  // unexpected end of the output
            return Verdict::presentation_error;
        default: return Verdict::judge_error;
    }
}

ValidatorOpinion testlib_opinion(const sandbox::Report& report, std::string_view words,
                                 std::string_view what) {
    ValidatorOpinion opinion;
    const std::string said(trim(excerpt(words, kShownBytes)));
    if (report.ended == sandbox::Ended::exited) opinion.verdict = testlib_verdict(report.exit_code);
    opinion.message = said;
    if (report.exited_with(7)) {
        opinion.score = testlib_points(words);
        if (!opinion.score) opinion.verdict = Verdict::judge_error;
    }
    if (opinion.verdict == Verdict::judge_error)
        opinion.message = failure(what, report, "0, 1, 2, 4, 7 or 8", said);
    for (const sandbox::Collected& collected : report.collected)
        if (collected.name == kTalked) opinion.talked = contents(collected);
    return opinion;
}

}  // namespace

sandbox::Limits validation_walls(const Limits& limits, int processes) {
    sandbox::Limits box;
    box.cpu = limits.validation_time;
    box.wall = 2 * limits.validation_time;
    box.memory_bytes = limits.validation_memory_mib << 20;
    box.output_bytes = limits.validation_output_mib << 20;
    box.error_bytes = kErrorBytes;
    box.processes = processes;
    return box;
}

ValidatorOpinion kattis_opinion(const sandbox::Report& report, std::string_view words,
                                std::string_view what) {
    ValidatorOpinion opinion;
    if (report.exited_with(kAccepted))
        opinion.verdict = Verdict::accepted;
    else if (report.exited_with(kWrongAnswer))
        opinion.verdict = Verdict::wrong_answer;
    const bool ended_well = opinion.verdict != Verdict::judge_error;
    read_feedback(report, opinion);
    if (opinion.message.empty() && opinion.verdict != Verdict::accepted)
        opinion.message = trim(excerpt(words, kShownBytes));
    if (!ended_well) opinion.message = failure(what, report, "42 or 43", opinion.message);
    return opinion;
}

ProgramValidator::Call ProgramValidator::call(const Validation& validation) const {
    Call call;
    sandbox::Spec& spec = call.spec;
    spec.mounts = executable_.mounts;
    spec.files = {file("input.in", validation.input, validation.input_text),
                  file("answer.ans", validation.answer, validation.answer_text)};
    spec.files.insert(spec.files.end(), executable_.files.begin(), executable_.files.end());
    spec.directories = {"feedback"};
    spec.box_directory = sandbox::BoxDirectory::writable;
    spec.required = required_;
    call.command = {.argv = executable_.argv, .env = executable_.env};
    std::vector<std::string> words;
    switch (protocol_) {
        case Protocol::kattis: {
            words = {"/box/input.in", "/box/answer.ans", "/box/feedback/"};
            for (const FeedbackFile& known : validation.feedback)
                spec.files.push_back({.name = std::string(kFeedbackDirectory) + known.name,
                                      .from = sandbox::File::Content{known.bytes}});
            call.collect.push_back({.name = std::string(kFeedbackDirectory),
                                    .max_bytes = limits_.validation_output_mib << 20});
            break;
        }
        case Protocol::testlib:
            words = {"/box/input.in", fmt::format("/box/{}", kOutput), "/box/answer.ans"};
            spec.files.push_back(
                {.name = kOutput, .from = sandbox::File::Content{std::string(validation.output)}});
            break;
        case Protocol::testlib_interactor:
            words = {"/box/input.in", fmt::format("/box/{}", kTalked), "/box/answer.ans"};
            call.collect.push_back(
                {.name = kTalked, .max_bytes = limits_.validation_output_mib << 20});
            break;
    }
    if (validation.args != nullptr)  // testlib takes what follows the files for other files
        words.insert(protocol_ == Protocol::kattis ? words.end() : words.begin(),
                     validation.args->begin(), validation.args->end());
    call.command.argv.insert(call.command.argv.end(), words.begin(), words.end());
    call.limits = validation_walls(limits_, executable_.processes);
    call.limits.scratch_bytes += static_cast<std::int64_t>(validation.output.size());
    return call;
}

ValidatorOpinion ProgramValidator::opinion(const sandbox::Report& report,
                                           std::string_view words) const {
    switch (protocol_) {
        case Protocol::kattis: return kattis_opinion(report, words, "the output validator");
        case Protocol::testlib: return testlib_opinion(report, words, "the checker");
        case Protocol::testlib_interactor: return testlib_opinion(report, words, "the interactor");
    }
    return {};
}

ValidatorOpinion ProgramValidator::judge(const Validation& validation, std::stop_token stop) const {
    const bool on_stdin = protocol_ == Protocol::kattis;
    const sandbox::Fd output =
        sandbox::sealed_memfd(on_stdin ? validation.output : std::string_view());
    const Said said = run_boxed(call(validation), output.get(), std::move(stop));
    return opinion(said.report, said.words);
}

ValidatorOpinion validate_input(const language::Executable& validator, std::string_view input,
                                const std::vector<std::string>& args, const Limits& limits,
                                sandbox::Tier required, std::stop_token stop) {
    ProgramValidator::Call call;
    call.spec.mounts = validator.mounts;
    call.spec.files = validator.files;
    call.spec.required = required;
    call.command = {.argv = validator.argv, .env = validator.env};
    call.command.argv.insert(call.command.argv.end(), args.begin(), args.end());
    call.limits = validation_walls(limits, validator.processes);
    const sandbox::Fd in = sandbox::sealed_memfd(input);
    const Said said = run_boxed(std::move(call), in.get(), std::move(stop));
    return kattis_opinion(said.report, said.words, "the input validator");
}

}  // namespace judge::run
