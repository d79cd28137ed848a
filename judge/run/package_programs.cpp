// SPDX-License-Identifier: MIT
#include "judge/run/package_programs.hpp"

#include <algorithm>
#include <filesystem>

#include "judge/language/toolchain.hpp"
#include "judge/run/accepted.hpp"
#include "judge/run/prepare.hpp"

namespace judge::run {
namespace {

namespace fs = std::filesystem;

bool can_run(const fs::path& path) {
    if (fs::is_directory(path)) return true;
    const language::Toolchain* toolchain = language::toolchain_of(path);
    return toolchain != nullptr && toolchain->usable();
}

}  // namespace

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

std::vector<std::string> validator_args(const Problem& problem) {
    return problem.tests.empty() ? std::vector<std::string>{}
                                 : problem.tests.front().input_validator_args;
}

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

}  // namespace judge::run
