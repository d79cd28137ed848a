// SPDX-License-Identifier: MIT
#include "judge/run/output_validator.hpp"

#include <unistd.h>

#include "judge/run/decide.hpp"
#include "judge/run/test_file.hpp"
#include "judge/support/text.hpp"
#include "sandbox/box.hpp"

namespace judge::run {
namespace {

constexpr int kAccepted = 42;
constexpr int kWrongAnswer = 43;
constexpr std::int64_t kMessageBytes = 64 * 1024;
constexpr std::size_t kShownBytes = 2'000;

sandbox::Limits box_limits(const Limits& limits) {
    sandbox::Limits box;
    box.cpu = limits.validation_time;
    box.wall = 2 * limits.validation_time;
    box.memory_bytes = limits.validation_memory_mib << 20;
    box.output_bytes = limits.validation_output_mib << 20;
    box.error_bytes = kMessageBytes;
    return box;
}

sandbox::File file(std::string name, const std::filesystem::path& path, std::string_view text) {
    if (path.empty())
        return {.name = std::move(name), .from = sandbox::File::Content{std::string(text)}};
    static_cast<void>(
        open_test_file(path));  // complains by name if it is not a regular file of bearable size
    return {.name = std::move(name), .from = sandbox::File::Host{std::filesystem::absolute(path)}};
}

std::string text_of(const sandbox::Collected& collected) {
    std::string text;
    if (!collected.file) return text;
    text.resize(static_cast<std::size_t>(std::min(collected.size, kMessageBytes)));
    const ssize_t n = ::pread(collected.file.get(), text.data(), text.size(), 0);
    text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    return text;
}

struct Said {
    sandbox::Report report;
    std::string words;  // on stdout and stderr
};

Said run_boxed(const language::Executable& program, sandbox::Spec spec,
               const std::vector<std::string>& further, const sandbox::Limits& limits, int in,
               std::stop_token stop) {
    Said said;
    spec.mounts = program.mounts;
    spec.files.insert(spec.files.end(), program.files.begin(), program.files.end());
    sandbox::Command command = {.argv = program.argv, .env = program.env};
    command.argv.insert(command.argv.end(), further.begin(), further.end());
    const auto keep = [&said](std::string_view chunk) {
        if (said.words.size() < kShownBytes) said.words += chunk.substr(0, kShownBytes);
        return sandbox::Flow::go_on;
    };
    static const std::vector<sandbox::Collect> kFeedback = {
        {.name = "feedback/judgemessage.txt", .max_bytes = kMessageBytes},
        {.name = "feedback/teammessage.txt", .max_bytes = kMessageBytes}};
    const std::span<const sandbox::Collect> wanted =
        spec.directories.empty() ? std::span<const sandbox::Collect>{}
                                 : std::span<const sandbox::Collect>(kFeedback);
    said.report = sandbox::Box(std::move(spec))
                      .run(command, limits, {.in = in, .out = keep, .err = keep}, wanted, stop);
    return said;
}

// Anything but 42 and 43 is the package's fault, whatever the reason.
ValidatorOpinion opinion_of(Said& said, const sandbox::Limits& limits, std::string_view what) {
    const sandbox::Report& report = said.report;
    ValidatorOpinion opinion;
    if (report.exited_with(kAccepted))
        opinion.verdict = Verdict::accepted;
    else if (report.exited_with(kWrongAnswer))
        opinion.verdict = Verdict::wrong_answer;
    if (report.collected.size() == 2) {
        opinion.message = trim(excerpt(text_of(report.collected[0]), kShownBytes));
        opinion.team_message = trim(excerpt(text_of(report.collected[1]), kShownBytes));
    }
    if (opinion.verdict != Verdict::judge_error) {
        if (opinion.message.empty()) opinion.message = trim(excerpt(said.words, kShownBytes));
        return opinion;
    }
    const Allowance allowed = {.cpu = limits.cpu,
                               .memory_bytes = limits.memory_bytes,
                               .output_bytes = limits.output_bytes};
    const Decision decision = decide(report, Opinion::so_far_good, allowed);
    const bool ended = report.ended == sandbox::Ended::exited;
    std::string why = ended
                          ? "exit code " + std::to_string(report.exit_code) + " instead of 42 or 43"
                          : decision.message;
    if (!opinion.message.empty())
        why += ": " + opinion.message;
    else if (!said.words.empty())
        why += ": " + std::string(trim(excerpt(said.words, kShownBytes)));
    opinion.message = std::string(what) + " failed: " + why;
    return opinion;
}

}  // namespace

ValidatorOpinion ProgramValidator::judge(const Validation& validation, std::stop_token stop) const {
    sandbox::Spec spec;
    spec.files = {file("input.in", validation.input, validation.input_text),
                  file("answer.ans", validation.answer, validation.answer_text)};
    spec.directories = {"feedback"};
    spec.box_directory = sandbox::BoxDirectory::writable;
    spec.required = required_;
    std::vector<std::string> words = {"/box/input.in", "/box/answer.ans", "/box/feedback/"};
    if (validation.args != nullptr)
        words.insert(words.end(), validation.args->begin(), validation.args->end());
    sandbox::Limits limits = box_limits(limits_);
    limits.processes = executable_.processes;
    const sandbox::Fd output = sandbox::sealed_memfd(validation.output);
    Said said = run_boxed(executable_, std::move(spec), words, limits, output.get(), stop);
    return opinion_of(said, limits, "the output validator");
}

ValidatorOpinion validate_input(const language::Executable& validator, std::string_view input,
                                const std::vector<std::string>& args, const Limits& limits,
                                sandbox::Tier required, std::stop_token stop) {
    sandbox::Spec spec;
    spec.required = required;
    sandbox::Limits walls = box_limits(limits);
    walls.processes = validator.processes;
    const sandbox::Fd in = sandbox::sealed_memfd(input);
    Said said = run_boxed(validator, std::move(spec), args, walls, in.get(), stop);
    return opinion_of(said, walls, "the input validator");
}

}  // namespace judge::run
