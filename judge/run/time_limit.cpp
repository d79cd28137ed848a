// SPDX-License-Identifier: MIT
#include "judge/run/time_limit.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cmath>
#include <fstream>

#include "judge/bank/package.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/run/accepted.hpp"
#include "judge/run/explain.hpp"
#include "judge/run/pool.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/test_file.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr milliseconds kDefault = 2s;
constexpr milliseconds kPatience = 60s;  // for one accepted submission on one test

std::optional<milliseconds> parse_seconds(std::string_view text) {
    text = trim(text);
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || !(seconds > 0 && seconds < 1e6))
        return std::nullopt;
    return milliseconds(std::llround(seconds * 1e3));
}

// timelimit = 2 (or '2') among the lines of an .ini file.
std::optional<milliseconds> ini_time_limit(std::string_view text) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const auto equals = line.find('=');
        if (equals == std::string_view::npos || trim(line.substr(0, equals)) != "timelimit")
            continue;
        auto value = trim(line.substr(equals + 1));
        if (value.size() >= 2 && (value.front() == '\'' || value.front() == '"') &&
            value.back() == value.front())
            value = value.substr(1, value.size() - 2);
        return parse_seconds(value);
    }
    return std::nullopt;
}

struct Slowest {
    microseconds time{};
    std::string name;
};

std::string machine() {
    std::array<char, 256> host = {};
    if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
    std::ifstream info("/proc/cpuinfo");
    std::string line;
    while (std::getline(info, line))
        if (line.starts_with("model name")) break;
    return fmt::format("{} {}", host.data(), line);
}

std::string calibration_key(const Problem& problem, const std::vector<Accepted>& accepted) {
    Hasher hasher;
    hasher.add("time limit/1").add(bank::content_hash(problem)).add(machine());
    for (const Accepted& one : accepted)
        for (const SourceFile& file : one.submission.files)
            hasher.add(one.name).add(file.name).add(file.text);
    return hasher.hex();
}

// The slowest test of one submission; nullopt if it is not accepted on all.
std::optional<microseconds> measure(const Problem& problem, const Accepted& one,
                                    const Options& options,
                                    const std::vector<ProgramValidator>& validators,
                                    std::stop_token stop) {
    const auto compiled =
        language::compile(one.submission, problem, compile_options(problem, options), stop);
    if (!compiled.outcome.ok) return std::nullopt;
    Budget budget = budget_of(problem, kPatience);
    const Setting setting = {problem, compiled.executable, validators, budget, options.required};
    std::vector<Job> jobs;
    for (const TestCase& test : problem.tests) jobs.push_back(job_of(test));
    const auto runs = run_jobs(
        jobs,
        [&](const Job& job, std::stop_token token, Patience patience) {
            return run_test(setting, job, token, patience);
        },
        {.workers = options.workers, .stop = Stop::at_first_failure}, {}, stop);
    microseconds slowest{};
    for (const TestRun& run : runs) {
        if (run.outcome.verdict != Verdict::accepted || !run.outcome.cpu) return std::nullopt;
        slowest = std::max(slowest, *run.outcome.cpu);
    }
    return slowest;
}

std::optional<TimeLimit> calibrate(const Problem& problem, const Options& options,
                                   const std::vector<Accepted>& accepted, std::stop_token stop) {
    const auto validators = compile_validators(problem, options);
    std::optional<Slowest> slowest;
    for (const Accepted& one : accepted) {
        if (stop.stop_requested()) return std::nullopt;
        const auto time = measure(problem, one, options, validators, stop);
        if (time && (!slowest || *time > slowest->time)) slowest = Slowest{*time, one.name};
    }
    if (!slowest || stop.stop_requested()) return std::nullopt;
    return TimeLimit{computed_time_limit(slowest->time, problem.limits),
                     fmt::format("calibrated: {:.1f} × {} of {}", problem.limits.ac_to_time_limit,
                                 show(slowest->time), slowest->name)};
}

std::optional<TimeLimit> read_calibration(const std::filesystem::path& path) {
    const std::string text = read_head(path, 1'000);
    const auto newline = text.find('\n');
    if (newline == std::string::npos || !text.ends_with("\n")) return std::nullopt;
    const auto value = parse_seconds(std::string_view(text).substr(0, newline));
    if (!value) return std::nullopt;
    return TimeLimit{*value, std::string(trim(std::string_view(text).substr(newline)))};
}

}  // namespace

std::optional<TimeLimit> stated_time_limit(const Problem& problem) {
    if (problem.limits.time) return TimeLimit{*problem.limits.time, "package"};
    if (const auto value = parse_seconds(read_head(problem.directory / ".timelimit", 100)))
        return TimeLimit{*value, "package (.timelimit)"};
    if (const auto value =
            ini_time_limit(read_head(problem.directory / "domjudge-problem.ini", 10'000)))
        return TimeLimit{*value, "package (domjudge-problem.ini)"};
    return std::nullopt;
}

milliseconds computed_time_limit(microseconds slowest, const Limits& limits) {
    const double needed = static_cast<double>(slowest.count()) / 1e3 * limits.ac_to_time_limit;
    const double resolution =
        static_cast<double>(std::max<milliseconds::rep>(1, limits.time_resolution.count()));
    const double multiples = std::max(1.0, std::ceil(needed / resolution));
    return milliseconds(std::llround(multiples * resolution));
}

TimeLimit time_limit(const Problem& problem, const Options& options, std::stop_token stop) {
    if (options.time_limit) return {*options.time_limit, "asked for"};
    if (const auto stated = stated_time_limit(problem)) return *stated;
    const auto accepted = accepted_submissions(problem);
    if (accepted.empty()) return {kDefault, "default"};
    const auto path = cache_directory() / "time_limits" / calibration_key(problem, accepted);
    if (const auto known = read_calibration(path)) return *known;
    const auto measured = calibrate(problem, options, accepted, stop);
    if (!measured)
        return {kDefault, "default: no accepted submission of the package could be measured"};
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    write_atomically(path,
                     fmt::format("{}\n{}\n", static_cast<double>(measured->value.count()) / 1e3,
                                 measured->source));
    return *measured;
}

TimeLimit time_limit_in(const std::string& language, const Problem& problem, const Options& options,
                        std::stop_token stop) {
    TimeLimit limit = time_limit(problem, options, std::move(stop));
    const double factor = language::toolchain(language).time_factor;
    if (options.time_limit || factor == 1 || stated_time_limit(problem)) return limit;
    for (const Accepted& one : accepted_submissions(problem))
        if (one.submission.language == language) return limit;
    limit.value = milliseconds(std::llround(static_cast<double>(limit.value.count()) * factor));
    limit.source += fmt::format("; × {} for {}", factor, language::toolchain(language).name);
    return limit;
}

}  // namespace judge::run
