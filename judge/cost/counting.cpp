// SPDX-License-Identifier: MIT
// A run that counts is a run like any other, in a box of its own, but that its directory may be
// written to: the counter puts its figures there, and they are collected when all is over. Nothing
// that the program prints can be taken for them. A program that changes them in its own memory
// deceives nobody but its owner: no verdict depends on them.
#include "judge/cost/counting.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "judge/cost/counter_text.hpp"
#include "judge/cost/figures.hpp"
#include "judge/run/decide.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::cost {
namespace {

using namespace std::chrono_literals;

constexpr int kBudgetExit = 99;              // of spar_count.cpp
constexpr std::int64_t kOwnMemoryMib = 512;  // what counting itself may need
constexpr const char* kFigures = "spar.count";
constexpr const char* kProfile = "spar.callgrind";
constexpr const char* kValgrind = "/usr/bin/valgrind";

// A program of its own, not one that a virtual machine runs.
bool is_native(const language::Toolchain& toolchain) {
    return !toolchain.run.empty() && toolchain.run.front() == "{binary}";
}

bool has_valgrind() { return ::access(kValgrind, X_OK) == 0; }

std::string counter_name(const language::Toolchain& toolchain) {
    return "spar_count" + toolchain.extensions.front();
}

// The program's command with the counter put in its way.
language::Executable counting(language::Executable program, Method method, bool memory,
                              const Allowance& allowance) {
    switch (method) {
        case Method::operations: {
            const std::vector<std::string> runner = {"spar_count.py", memory ? "memory" : "steps",
                                                     std::to_string(allowance.steps)};
            program.argv.insert(program.argv.end() - 1, runner.begin(), runner.end());
            program.files.push_back(
                {"spar_count.py", sandbox::File::Content{std::string(python_counter())}});
            break;
        }
        case Method::instructions: {
            std::string& first = program.argv.front();
            if (first.starts_with("./")) first = first.substr(2);
            const std::vector<std::string> runner = {
                kValgrind, "--tool=callgrind", "-q",
                fmt::format("--callgrind-out-file={}", kProfile)};
            if (!first.starts_with('/')) first.insert(0, "./");
            program.argv.insert(program.argv.begin(), runner.begin(), runner.end());
            break;
        }
        case Method::blocks:
        case Method::none: break;
    }
    return program;
}

sandbox::Limits walls(const language::Executable& program, std::int64_t memory_mib,
                      const Allowance& allowance) {
    sandbox::Limits limits;
    limits.cpu = allowance.time;
    limits.wall = 10 * allowance.time + 10s;
    limits.memory_bytes = (memory_mib + kOwnMemoryMib) << 20;
    limits.output_bytes = std::int64_t{64} << 20;
    limits.processes = program.processes;
    return limits;
}

std::string read_back(const sandbox::Report& report) {
    if (report.collected.empty() || !report.collected.front().file) return {};
    const sandbox::Collected& file = report.collected.front();
    std::string bytes(static_cast<std::size_t>(file.size), '\0');
    const ssize_t n = ::pread(file.file.get(), bytes.data(), bytes.size(), 0);
    bytes.resize(n < 0 ? 0 : static_cast<std::size_t>(n));
    return bytes;
}

std::optional<Figures> figures_of(Method method, const std::string& bytes) {
    switch (method) {
        case Method::blocks: return read_native(bytes);
        case Method::operations: return read_python(bytes);
        case Method::instructions: return read_callgrind(bytes);
        case Method::none: break;
    }
    return std::nullopt;
}

std::string last_line(std::string_view text) {
    text = trim(text);
    return excerpt(text.substr(text.rfind('\n') + 1), 200);
}

Count judged(const sandbox::Report& report, const Allowance& allowance, const std::string& errors) {
    Count count;
    const bool out_of_time = report.ended == sandbox::Ended::cpu_limit ||
                             report.ended == sandbox::Ended::wall_limit ||
                             report.usage.cpu > allowance.time * 9 / 10;
    if (report.exited_with(0)) {
        count.ended = Count::Ended::well;
    } else if (out_of_time || report.exited_with(kBudgetExit)) {
        count.ended = Count::Ended::spent;
    } else {
        const run::Allowance allowed = {.cpu = allowance.time,
                                        .memory_bytes = std::int64_t{1} << 40,
                                        .output_bytes = std::int64_t{1} << 40};
        count.message = run::decide(report, run::Opinion::accept, allowed).message;
        if (!trim(errors).empty()) count.message += ": " + last_line(errors);
    }
    return count;
}

}  // namespace

Method method_of(const language::Toolchain& toolchain) {
    if (!toolchain.counting.compile.empty()) return Method::blocks;
    if (toolchain.id == "python3") return Method::operations;
    return is_native(toolchain) && has_valgrind() ? Method::instructions : Method::none;
}

std::string_view unit(Method method) {
    switch (method) {
        case Method::blocks: return "basic blocks";
        case Method::operations: return "operations";
        case Method::instructions: return "instructions";
        case Method::none: break;
    }
    return "";
}

Counter::Counter(const Problem& problem, const Submission& submission,
                 const language::CompileOptions& options, std::stop_token stop)
    : memory_mib_(problem.limits.memory_mib), required_(options.required), stop_(std::move(stop)) {
    const language::Toolchain& toolchain = language::toolchain(submission.language);
    method_ = method_of(toolchain);
    if (method_ == Method::none)
        throw UserError(Fault::state,
                        fmt::format("the steps of {} cannot be counted here{}", toolchain.name,
                                    is_native(toolchain) ? ": install valgrind" : ""));
    language::CompileOptions counted = options;
    counted.sanitize = false;
    if (method_ == Method::blocks)
        counted.counter = {{counter_name(toolchain), std::string(native_counter())}};
    heap_is_seen_ = method_ == Method::blocks && toolchain.link_static.present;
    compiled_ = language::compile(submission, problem, counted, stop_);
}

Count Counter::run(std::string_view input, const Allowance& allowance) const {
    return run(input, allowance, What::steps);
}

std::optional<std::int64_t> Counter::memory(std::string_view input,
                                            const Allowance& allowance) const {
    if (method_ != Method::operations) return std::nullopt;
    return run(input, allowance, What::memory).memory_bytes;
}

Count Counter::run(std::string_view input, const Allowance& allowance, What what) const {
    const bool memory = what == What::memory;
    const language::Executable program = counting(compiled_.executable, method_, memory, allowance);
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.box_directory = sandbox::BoxDirectory::writable;
    spec.required = required_;
    sandbox::Command command = {.argv = program.argv, .env = program.env};
    if (method_ == Method::blocks)
        command.env.push_back(fmt::format("SPAR_STEPS={}", allowance.steps));
    const sandbox::Fd in = sandbox::sealed_memfd(input);
    std::string errors;
    const sandbox::Sink keep_errors = [&errors](std::string_view chunk) {
        errors += chunk;
        return sandbox::Flow::go_on;
    };
    const std::vector<sandbox::Collect> wanted = {
        {.name = method_ == Method::instructions ? kProfile : kFigures}};
    const sandbox::Report report = sandbox::Box(std::move(spec))
                                       .run(command, walls(program, memory_mib_, allowance),
                                            {.in = in.get(), .err = keep_errors}, wanted, stop_);
    Count count = judged(report, allowance, errors);
    const auto figures = figures_of(method_, read_back(report));
    if (!figures) {
        if (count.ended == Count::Ended::well) {
            count.ended = Count::Ended::failed;
            count.message = "the counter left no figures";
        }
        return count;
    }
    count.steps = figures->steps;
    if (heap_is_seen_ || memory) count.memory_bytes = figures->heap_bytes + figures->stack_bytes;
    return count;
}

}  // namespace judge::cost
