// SPDX-License-Identifier: MIT
#include "judge/prove/programs.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "judge/language/toolchain.hpp"
#include "judge/run/decide.hpp"
#include "judge/run/output_validator.hpp"
#include "judge/run/test_file.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "sandbox/box.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWords = 2'000;
constexpr std::int64_t kLargest = std::int64_t{64} << 20;

sandbox::Limits limits_of(const Limits& limits, int processes) {
    sandbox::Limits box;
    box.cpu = limits.validation_time;
    box.wall = 2 * limits.validation_time;
    box.memory_bytes = limits.validation_memory_mib << 20;
    box.output_bytes = kLargest;
    box.processes = processes;
    return box;
}

std::optional<std::string> text_of(const sandbox::Collected& collected) {
    if (!collected.file) return std::nullopt;
    std::string text(static_cast<std::size_t>(collected.size), '\0');
    const ssize_t n = ::pread(collected.file.get(), text.data(), text.size(), 0);
    text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    return text;
}

const char* const kUnknownKinds = "in a language that spar does not run";

}  // namespace

Ran run_program(const language::Executable& program, const RunRequest& request,
                const Subject& subject) {
    Ran ran;
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.required = subject.options.required;
    spec.box_directory = sandbox::BoxDirectory::writable;
    sandbox::Command command = {.argv = program.argv, .env = program.env};
    command.argv.insert(command.argv.end(), request.args.begin(), request.args.end());
    command.env.insert(command.env.end(), request.env.begin(), request.env.end());
    std::vector<sandbox::Collect> wanted;
    for (const std::string& name : request.wanted)
        wanted.push_back({.name = name, .max_bytes = kLargest});
    const sandbox::Limits limits = limits_of(subject.problem.limits, program.processes);
    const sandbox::Fd in = sandbox::sealed_memfd(request.input);
    const sandbox::Report report = sandbox::Box(std::move(spec))
                                       .run(command, limits,
                                            {.in = in.get(),
                                             .out =
                                                 [&](std::string_view chunk) {
                                                     ran.output += chunk;
                                                     return sandbox::Flow::go_on;
                                                 },
                                             .err =
                                                 [&](std::string_view chunk) {
                                                     if (ran.words.size() < kWords)
                                                         ran.words += chunk.substr(0, kWords);
                                                     return sandbox::Flow::go_on;
                                                 }},
                                            wanted, subject.stop);
    ran.exited = report.ended == sandbox::Ended::exited;
    ran.exit_code = ran.exited ? report.exit_code : -1;
    const run::Allowance allowed = {.cpu = limits.cpu,
                                    .memory_bytes = limits.memory_bytes,
                                    .output_bytes = limits.output_bytes};
    if (!ran.exited || ran.exit_code != 0)
        ran.why = run::decide(report, run::Opinion::so_far_good, allowed).message;
    for (std::size_t i = 0; i < report.collected.size(); ++i)
        if (auto text = text_of(report.collected[i]))
            ran.made[request.wanted.at(i)] = std::move(*text);
    return ran;
}

language::CompileOptions program_options(const Subject& subject) {
    language::CompileOptions options;
    options.time = subject.problem.limits.compilation_time;
    options.memory_mib = subject.problem.limits.compilation_memory_mib;
    options.required = subject.options.required;
    options.constants = subject.problem.constants;
    return options;
}

std::optional<language::Executable> usable_program(const fs::path& path, std::string_view id,
                                                   const Subject& subject) {
    const auto complain = [&](Level level, const std::string& message, const char* remedy) {
        subject.findings.add({std::string(id), level, message, subject.relative(path), remedy});
    };
    if (!fs::is_directory(path)) {
        const language::Toolchain* const toolchain = language::toolchain_of(path);
        if (toolchain == nullptr) {
            complain(Level::warning, kUnknownKinds, "C++ and Python run everywhere");
            return std::nullopt;
        }
        if (!toolchain->usable()) {
            complain(Level::warning, toolchain->missing, "install it, and prove the package again");
            return std::nullopt;
        }
    }
    try {
        return language::compile_program(path, program_options(subject));
    } catch (const UserError& fault) {
        complain(Level::error, fault.what(), "mend the program");
        return std::nullopt;
    }
}

std::vector<fs::path> programs_in(const fs::path& directory) {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const std::string name = entry.path().filename().string();
        const std::string extension = entry.path().extension().string();
        const bool header = extension == ".h" || extension == ".hpp" || extension == ".hh";
        if (!name.starts_with('.') && name != "__pycache__" && !header)
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

const std::vector<std::string>& InputValidator::args_of(const TestCase& test) const {
    const std::string stem = fs::path(name).stem().string();
    for (const std::string& key : {name, stem})
        if (const auto own = test.named_input_validator_args.find(key);
            own != test.named_input_validator_args.end())
            return own->second;
    return test.input_validator_args;
}

std::vector<InputValidator> input_validators(const Subject& subject) {
    std::vector<InputValidator> validators;
    for (const char* name : {"input_validators", "input_format_validators"})
        for (const fs::path& path : programs_in(subject.problem.directory / name))
            if (auto program = usable_program(path, "input-validators/programs", subject))
                validators.push_back({path.filename().string(), std::move(*program)});
    return validators;
}

bool is_valid_input(std::string_view text, const std::vector<InputValidator>& validators,
                    const TestCase& like, const Subject& subject) {
    return std::all_of(validators.begin(), validators.end(), [&](const InputValidator& validator) {
        return run::validate_input(validator.program, text, validator.args_of(like),
                                   subject.problem.limits, subject.options.required, subject.stop)
                   .verdict == Verdict::accepted;
    });
}

run::Options run_options(const Subject& subject) {
    run::Options options;
    options.workers = subject.options.workers;
    options.required = subject.options.required;
    return options;
}

std::string contents(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return {};
    return run::read_head(path, static_cast<std::size_t>(std::min<std::uintmax_t>(size, kLargest)));
}

}  // namespace judge::prove
