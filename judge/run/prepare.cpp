// SPDX-License-Identifier: MIT
#include "judge/run/prepare.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/language/toolchain.hpp"
#include "judge/run/built_in.hpp"
#include "judge/support/error.hpp"

namespace judge::run {
namespace {

constexpr std::string_view kQueries = "sql";  // the language of kind: sql, and of no other

bool permits(const Problem& problem, const language::Toolchain& toolchain) {
    const bool wants_query = problem.interview && problem.interview->kind == Kind::sql;
    if (wants_query != (toolchain.id == kQueries)) return false;
    if (problem.languages.empty()) return true;
    return std::any_of(problem.languages.begin(), problem.languages.end(),
                       [&](const std::string& code) {
                           return code == "all" || code == toolchain.id ||
                                  std::find(toolchain.codes.begin(), toolchain.codes.end(), code) !=
                                      toolchain.codes.end();
                       });
}

std::string taken(const Problem& problem) {
    if (problem.interview && problem.interview->kind == Kind::sql) return "a query in SQL";
    if (problem.languages.empty()) return "programs";
    return fmt::format("{}", fmt::join(problem.languages, ", "));
}

}  // namespace

std::optional<std::string> refusal(const Problem& problem, const Submission& submission) {
    const language::Toolchain& toolchain = language::toolchain(submission.language);
    if (!permits(problem, toolchain))
        return fmt::format("this problem does not take {}; it takes {}", toolchain.name,
                           taken(problem));
    std::size_t bytes = 0;
    for (const SourceFile& file : submission.files) bytes += file.text.size();
    if (static_cast<std::int64_t>(bytes) > problem.limits.code_kib * 1024)
        return fmt::format("the source has {} KiB, the limit is {} KiB", (bytes + 1023) / 1024,
                           problem.limits.code_kib);
    return std::nullopt;
}

language::CompileOptions compile_options(const Problem& problem, const Options& options) {
    return {.time = problem.limits.compilation_time,
            .memory_mib = problem.limits.compilation_memory_mib,
            .required = options.required,
            .fresh = options.fresh,
            .sanitize = options.sanitize,
            .constants = problem.constants};
}

Budget budget_of(const Problem& problem, std::chrono::milliseconds time) {
    return {.time = time,
            .memory_mib = problem.limits.memory_mib,
            .output_mib = problem.limits.output_mib};
}

std::vector<ProgramValidator> compile_validators(const Problem& problem, const Options& options) {
    std::vector<ProgramValidator> validators;
    if (has_built_in_checker(problem)) return validators;
    language::CompileOptions compile = compile_options(problem, options);
    compile.sanitize = false;
    compile.fresh = false;
    for (const OutputValidator& validator : problem.output_validators)
        if (!validator.is_default())
            validators.emplace_back(language::compile_program(validator.program, compile),
                                    validator, problem.limits, options.required);
    if (validators.empty() && problem.interview &&
        problem.interview->compare.mode == Compare::Mode::validator)
        throw UserError(
            Fault::invalid_package,
            fmt::format("{}: compare mode \"validator\" needs a program in output_validator/",
                        (problem.directory / "interview" / "interview.yaml").string()));
    return validators;
}

}  // namespace judge::run
