// SPDX-License-Identifier: MIT
#include "judge/run/grader_program.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "judge/run/output_validator.hpp"
#include "judge/support/text.hpp"
#include "sandbox/box.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kMostOutput = 4'096;

std::string_view grader_code(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
        case Verdict::partial: return "AC";
        case Verdict::wrong_answer:
        case Verdict::presentation_error:
        case Verdict::output_limit:
        case Verdict::rejected:
        case Verdict::skipped: return "WA";
        case Verdict::time_limit:
        case Verdict::idleness_limit: return "TLE";
        case Verdict::memory_limit:
        case Verdict::runtime_error:
        case Verdict::compile_error: return "RTE";
        case Verdict::judge_error: return "JE";
    }
    return "JE";
}

}  // namespace

std::string grader_input(const std::vector<Graded>& results) {
    std::string lines;
    for (const Graded& result : results)
        lines += fmt::format("{} {}\n", grader_code(result.verdict), result.score);
    return lines;
}

std::optional<Graded> parse_grader_output(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() != 2) return std::nullopt;
    const auto verdict = verdict_from_code(words[0]);
    double score = 0;
    const auto [end, error] =
        std::from_chars(words[1].data(), words[1].data() + words[1].size(), score);
    const bool number = error == std::errc() && end == words[1].data() + words[1].size();
    if (!verdict || !number || !std::isfinite(score)) return std::nullopt;
    return Graded{*verdict, score};
}

Graded run_grader(const language::Executable& grader, const Limits& limits, sandbox::Tier required,
                  const std::vector<std::string>& flags, const std::vector<Graded>& results) {
    sandbox::Spec spec;
    spec.mounts = grader.mounts;
    spec.files = grader.files;
    spec.required = required;
    sandbox::Command command = {.argv = grader.argv, .env = grader.env};
    command.argv.insert(command.argv.end(), flags.begin(), flags.end());
    std::string output;
    const auto keep = [&output](std::string_view chunk) {
        if (output.size() < kMostOutput) output += chunk.substr(0, kMostOutput);
        return sandbox::Flow::go_on;
    };
    const sandbox::Fd in = sandbox::sealed_memfd(grader_input(results));
    const auto report = sandbox::Box(std::move(spec))
                            .run(command, validation_walls(limits, grader.processes),
                                 {.in = in.get(), .out = keep});
    if (!report.exited_with(0)) return {.verdict = Verdict::judge_error};
    return parse_grader_output(output).value_or(Graded{.verdict = Verdict::judge_error});
}

}  // namespace judge::run
