// SPDX-License-Identifier: MIT
#include "judge/language/build_box.hpp"

#include <fmt/format.h>

#include <cstring>

#include "judge/language/diagnostics.hpp"
#include "judge/support/error.hpp"

namespace judge::language {
namespace {

using sandbox::Ended;

constexpr int kBuildProcesses = 256;  // and threads: javac and go start some for every core
constexpr std::size_t kKeptBytes =
    256 << 10;  // of what the compiler prints; a macro bomb prints megabytes

sandbox::Spec spec_of(const Toolchain& toolchain, const BuildStep& step,
                      const CompileOptions& options) {
    sandbox::Spec spec;
    spec.files = step.files;
    spec.directories = {kOutputDirectory};
    spec.box_directory = sandbox::BoxDirectory::writable;
    spec.required = options.required;
    spec.mounts = step.mounts;
    for (const std::string& mount : toolchain.mounts) spec.mounts.push_back({mount});
    return spec;
}

sandbox::Limits limits_of(const BuildStep& step, const CompileOptions& options) {
    sandbox::Limits limits;
    limits.cpu = options.time;
    limits.wall = 2 * options.time;
    limits.memory_bytes = options.memory_mib << 20;
    limits.processes = kBuildProcesses;
    limits.file_bytes = step.output_bytes;
    limits.scratch_bytes = 2 * step.output_bytes;
    return limits;
}

[[noreturn]] void fail_set_up(const sandbox::Report& report, Fault fault, std::string_view what) {
    const sandbox::Failure failure = report.failure.value_or(sandbox::Failure{});
    std::string message = fmt::format("{}: {}", what, failure.step);
    const std::string reason = failure.error != 0 ? std::strerror(failure.error) : "";
    if (!failure.step.ends_with(reason)) message += ": " + reason;
    if (!failure.remedy.empty()) message += "; " + failure.remedy;
    throw UserError(fault, message);
}

// A part of the compiler that hits the size limit dies by a signal; the compiler calls it a bug of
// its own.
bool too_large(std::string_view said) { return said.find("File size limit exceeded") != said.npos; }

// Why there is nothing to collect; empty if the compiler ended well.
std::string why_failed(const sandbox::Report& report, const CompileOptions& options) {
    switch (report.ended) {
        case Ended::exited: return report.exit_code == 0 ? "" : " ";
        case Ended::signalled:
            return fmt::format("The compiler was killed by signal {}.", report.signal);
        case Ended::cpu_limit:
        case Ended::wall_limit:
        case Ended::idle_limit:
            return fmt::format("The compilation took longer than {} s.",
                               options.time.count() / 1000);
        case Ended::memory_limit:
            return fmt::format("The compilation needed more than {} MiB of memory.",
                               options.memory_mib);
        case Ended::output_limit: return "The compilation wrote more than it may.";
        case Ended::forbidden_syscall:
            return fmt::format("The compiler made a forbidden system call ({}).", report.syscall);
        case Ended::stopped: return "The compilation was stopped.";
        case Ended::setup_failed:
            fail_set_up(report, Fault::no_sandbox, "the box for compiling could not be made");
        case Ended::exec_failed:
            fail_set_up(report, Fault::state, "the compiler could not be started");
    }
    return "The compilation ended in an unknown way.";
}

}  // namespace

BuildResult run_build(const Toolchain& toolchain, const BuildStep& step,
                      const CompileOptions& options, const std::stop_token& stop) {
    std::string said;
    const auto keep = [&said](std::string_view chunk) {
        said += chunk.substr(0, kKeptBytes - std::min(kKeptBytes, said.size()));
        return sandbox::Flow::go_on;
    };
    std::vector<sandbox::Collect> wanted;
    if (!step.output.empty()) wanted.push_back({step.output, step.output_bytes});
    auto report = sandbox::Box(spec_of(toolchain, step, options))
                      .run({step.argv, step.env}, limits_of(step, options),
                           {.out = sandbox::Sink(keep), .err = sandbox::Sink(keep)}, wanted, stop);
    BuildResult result;
    const std::string why = why_failed(report, options);
    result.message = clean_diagnostics(said);
    if (report.exit_code != 0 && too_large(said)) {
        result.message = fmt::format(
            "The program would be larger than {} MiB: is there a huge initialised array in it?",
            step.output_bytes >> 20);
        return result;
    }
    if (!why.empty()) {
        if (why != " ")
            result.message = why + (result.message.empty() ? "" : "\n" + result.message);
        return result;
    }
    if (!wanted.empty()) {
        if (report.collected.empty() || !report.collected[0].file) {
            const std::string missing =
                report.collected.empty() ? "is missing" : report.collected[0].why_missing;
            result.message = fmt::format("The compiler's output cannot be used: it {}.", missing);
            return result;
        }
        result.output = std::move(report.collected[0]);
    }
    result.ok = true;
    return result;
}

}  // namespace judge::language
