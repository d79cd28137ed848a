// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/quantity.hpp"
#include "judge/run/explain.hpp"
#include "judge/support/error.hpp"
#include "sandbox/box.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Fault;
using judge::UserError;
using sandbox::Ended;
using sandbox::Tier;
using ui::Json;

constexpr int kSignalBase = 128;
constexpr std::string_view kPath = "/usr/local/bin:/usr/bin:/bin";

struct Options {
    std::string cpu = "10s", wall = "20s", memory = "512M", output = "64M", tier;
    int processes = 64;
    std::vector<std::string> mounts, files, words;
    bool unsafe = false;
};

sandbox::Limits limits_of(const Options& options) {
    return {.cpu = parse_duration("--cpu", options.cpu),
            .wall = parse_duration("--wall", options.wall),
            .memory_bytes = parse_size("--memory", options.memory),
            .output_bytes = parse_size("--output", options.output),
            .processes = std::max(options.processes, 1)};
}

std::optional<Tier> tier_named(const std::string& text) {
    for (const Tier tier : {Tier::t0, Tier::t1, Tier::t2, Tier::t3})
        if (sandbox::name(tier) == text) return tier;
    return std::nullopt;
}

sandbox::Spec spec_of(const Options& options) {
    sandbox::Spec spec;
    spec.box_directory = sandbox::BoxDirectory::writable;
    for (const std::string& path : options.mounts) {
        if (!fs::is_directory(path))
            throw UserError(Fault::usage,
                            fmt::format("--mount: {}: there is no such directory", path));
        spec.mounts.push_back({fs::canonical(path)});
    }
    for (const std::string& path : options.files) {
        if (!fs::is_regular_file(path))
            throw UserError(Fault::usage, fmt::format("--file: {}: there is no such file", path));
        spec.files.push_back({.name = fs::path(path).filename().string(),
                              .from = sandbox::File::Host{fs::canonical(path)},
                              .executable = ::access(path.c_str(), X_OK) == 0});
    }
    if (!options.tier.empty()) spec.exactly = tier_named(options.tier);
    spec.required = options.unsafe ? Tier::t0 : Tier::t1;
    if (spec.exactly && *spec.exactly == Tier::t0 && !options.unsafe)
        throw UserError(
            Fault::usage,
            "--tier T0 is no sandbox; add --unsafe-no-sandbox if that is what you want");
    if (spec.exactly) spec.required = *spec.exactly;
    return spec;
}

// A program is named as in a shell: by a path, or by a word that is looked for where the system
// keeps programs. A name of one of the files is that file.
std::string program_path(const std::string& word, const sandbox::Spec& spec) {
    if (word.find('/') != std::string::npos) return word;
    for (const sandbox::File& file : spec.files)
        if (file.name == word) return word;
    for (std::size_t at = 0; at < kPath.size();) {
        const std::size_t end = std::min(kPath.find(':', at), kPath.size());
        const fs::path candidate = fs::path(kPath.substr(at, end - at)) / word;
        if (::access(candidate.c_str(), X_OK) == 0) return candidate.string();
        at = end + 1;
    }
    throw UserError(Fault::not_found,
                    fmt::format("{}: not found in {}, which is where a box looks", word, kPath));
}

// What the program gets as stdin: a pipe as it is; a file as a sealed copy, since a file of the
// host could be opened again for writing; nothing from a terminal, which is ours.
struct Input {
    sandbox::Fd copy;
    int fd = -1;
};

Input input_of() {
    struct stat what {};
    if (::fstat(STDIN_FILENO, &what) != 0) return {};
    if (S_ISFIFO(what.st_mode)) return {.copy = {}, .fd = STDIN_FILENO};
    if (!S_ISREG(what.st_mode)) return {};
    Input input{.copy = sandbox::sealed_copy(STDIN_FILENO), .fd = -1};
    input.fd = input.copy.get();
    return input;
}

// Passed on through spar: the program gets a pipe and none of our descriptors.
sandbox::Sink pass_on(Output& to) {
    return [&to](std::string_view chunk) {
        to.write(chunk);
        to.flush();
        return sandbox::Flow::go_on;
    };
}

int exit_code_of(const sandbox::Report& report) {
    switch (report.ended) {
        case Ended::exited: return report.exit_code;
        case Ended::signalled: return kSignalBase + report.signal;
        case Ended::forbidden_syscall: return kSignalBase + 31;  // SIGSYS
        case Ended::cpu_limit: return kSignalBase + 24;          // SIGXCPU
        case Ended::output_limit: return kSignalBase + 25;       // SIGXFSZ
        case Ended::wall_limit:
        case Ended::idle_limit:
        case Ended::memory_limit: return kSignalBase + 9;  // SIGKILL
        case Ended::stopped: return kInterrupted;
        case Ended::setup_failed: return kNoSandbox;
        case Ended::exec_failed: return kNotFound;
    }
    return kInternal;
}

std::string failure_text(const sandbox::Report& report) {
    if (!report.failure) return std::string(sandbox::name(report.ended));
    const auto& failure = *report.failure;
    std::string text = failure.step;
    if (failure.error != 0)
        text += fmt::format(": {}", std::generic_category().message(failure.error));
    return failure.remedy.empty() ? text : text + "; " + failure.remedy;
}

// "killed by SIGSEGV (invalid memory access)", "ended at a limit: cpu limit".
std::string ending(const sandbox::Report& report) {
    if (report.ended == Ended::signalled) return judge::run::explain_signal(report.signal);
    if (report.ended == Ended::forbidden_syscall)
        return judge::run::explain_syscall(report.syscall);
    std::string limit(sandbox::name(report.ended));
    std::replace(limit.begin(), limit.end(), '_', ' ');
    return "ended at a limit: " + limit;
}

Json to_json(const sandbox::Report& report) {
    std::vector<Json> protections;
    for (const sandbox::Protection& protection : report.protections)
        protections.push_back(Json::object({{"name", Json::string(protection.name)},
                                            {"active", Json::boolean(protection.active)},
                                            {"why", Json::string_or_null(protection.why)}}));
    const auto& usage = report.usage;
    const auto ms = [](auto time, bool known) {
        return known ? Json::real(static_cast<double>(time.count()) / 1'000.0) : Json::null();
    };
    return Json::object(
        {{"schema", Json::string("spar.box/1")},
         {"ended", Json::string(sandbox::name(report.ended))},
         {"exit_code",
          report.ended == Ended::exited ? Json::integer(report.exit_code) : Json::null()},
         {"signal", report.signal != 0 ? Json::integer(report.signal) : Json::null()},
         {"cpu_ms", ms(usage.cpu, usage.cpu_source != sandbox::CpuSource::none)},
         {"wall_ms", ms(usage.wall, report.ended != Ended::setup_failed)},
         {"memory_kib", usage.memory_source != sandbox::MemorySource::none
                            ? Json::integer(usage.memory_bytes / 1'024)
                            : Json::null()},
         {"tier", Json::string(sandbox::name(report.tier))},
         {"protections", Json::list(protections)},
         {"message", report.failure ? Json::string(failure_text(report)) : Json::null()}});
}

int box(Context& context, const Options& options) {
    if (options.words.empty())
        throw UserError(Fault::usage,
                        "box: no command; write it after --, as in spar box -- ls -l");
    const sandbox::Spec spec = spec_of(options);
    sandbox::Command command{.argv = options.words, .env = {}};
    command.argv[0] = program_path(options.words[0], spec);
    const Input input = input_of();
    Output out(context.json() ? STDERR_FILENO : STDOUT_FILENO);
    Output err(STDERR_FILENO);
    const auto report = sandbox::Box(spec).run(
        command, limits_of(options), {.in = input.fd, .out = pass_on(out), .err = pass_on(err)}, {},
        context.stop());
    const bool worked = report.ended != Ended::setup_failed && report.ended != Ended::exec_failed &&
                        report.ended != Ended::stopped;
    if (context.json())
        context.print(to_json(report));
    else if (!worked && report.ended != Ended::stopped)
        context.warn("box: " + failure_text(report));
    else if (report.ended != Ended::exited && report.ended != Ended::stopped)
        context.remark("box: " + ending(report));
    if (report.tier == Tier::t0 && worked)
        context.warn("this ran without a sandbox (T0): only resource limits were active");
    if (const int error = out.finish(); error != 0)
        throw std::system_error(error, std::generic_category(), "cannot write the output");
    return context.json() && worked ? static_cast<int>(kOk) : exit_code_of(report);
}

}  // namespace

void add_box(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("box", "",
                 "Run one command in the sandbox, in an empty directory, without network")
        .words("CMD", options->words, "The command and its arguments, after --")
        .text("--cpu", options->cpu, "TIME", "CPU time over all its processes: 2s, 500ms (10s)")
        .text("--wall", options->wall, "TIME", "Time by the clock (20s)")
        .text("--memory", options->memory, "SIZE", "Memory over all its processes: 256M, 1G (512M)")
        .text("--output", options->output, "SIZE", "The most it may print (64M)")
        .count("--processes", options->processes, 100'000, "Processes and threads (64)")
        .texts("--mount", options->mounts, "DIR",
               "Show this directory read-only at its own path; may be repeated")
        .texts("--file", options->files, "FILE",
               "Put this file into the box's directory, read-only; may be repeated")
        .choice("--tier", options->tier, {"T0", "T1", "T2", "T3"}, "Exactly this isolation")
        .flag("--unsafe-no-sandbox", options->unsafe, "Allow T0: resource limits only")
        .footer(
            "Exit code: that of the command, or 128 + signal (24 CPU time, 25 output, 9 memory or\n"
            "clock, 31 forbidden system call). With --json it is 0 if the box worked, the report "
            "goes\n"
            "to stdout and what the command prints on its stdout goes to stderr.\n\n"
            "Examples:\n  spar box --cpu 1s --memory 64M -- python3 -c 'print(1)'\n"
            "  spar box --file ./a.out --json -- ./a.out < input.txt")
        .action([options](Context& context) { return box(context, *options); });
}

}  // namespace cli
