// SPDX-License-Identifier: MIT
//
// What warm boxes give: overhead over plainly starting the same static program, runs per second and
// how they grow with workers, how late a CPU limit is enforced, and how well a reported CPU time
// repeats while other programs keep the machine busy.
//
//   bench_box_rates [PART...]      parts: overhead rates overshoot spread; all if none is named
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "sandbox/box.hpp"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;
using Milliseconds = std::chrono::duration<double, std::milli>;

fs::path beside(const char* name) {
    return fs::read_symlink("/proc/self/exe").parent_path() / name;
}

sandbox::Box box_of(const char* program, sandbox::Tier tier = sandbox::Tier::t3) {
    sandbox::Spec spec;
    spec.required = sandbox::Tier::t2;
    if (tier != sandbox::Tier::t3) spec.exactly = tier;
    spec.files = {{"solution", sandbox::File::Host{beside(program)}, true}};
    return sandbox::Box(spec);
}

const sandbox::Command& solution() {
    static const sandbox::Command command = {{"./solution"}, {}};
    return command;
}

void run(const sandbox::Box& box) {
    if (!box.run(solution(), {}).exited_with(0)) throw std::runtime_error("a box failed");
}

void run_plainly() {
    static const std::string program = beside("nothing").string();
    char* words[] = {const_cast<char*>(program.c_str()), nullptr};
    char* environment[] = {nullptr};
    pid_t pid = -1;
    int status = 0;
    if (::posix_spawn(&pid, words[0], nullptr, nullptr, words, environment) != 0 ||
        ::waitpid(pid, &status, 0) != pid || status != 0)
        throw std::runtime_error("a plain start failed");
}

double at(std::vector<double>& values, double quantile) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(quantile * static_cast<double>(values.size() - 1))];
}

void overhead() {
    const sandbox::Box t3 = box_of("nothing");
    const sandbox::Box t2 = box_of("nothing", sandbox::Tier::t2);
    struct Way {
        const char* name;
        std::function<void()> run;
        std::vector<double> times;
    };
    std::vector<Way> ways = {{"plain posix_spawn", run_plainly, {}},
                             {"warm box, best tier", [&] { run(t3); }, {}},
                             {"warm box, T2", [&] { run(t2); }, {}}};
    for (const int burst : {1, 20}) {
        for (Way& way : ways) way.times.clear();
        for (int round = -5; round < 500 / burst; ++round)
            for (Way& way : ways) {
                const auto start = Clock::now();
                for (int i = 0; i < burst; ++i) way.run();
                if (round >= 0)
                    way.times.push_back(Microseconds(Clock::now() - start).count() / burst);
            }
        std::printf("alternating, %d in a row, microseconds:\n", burst);
        const double floor = at(ways[0].times, 0.5);
        for (Way& way : ways)
            std::printf("  %-22s min %7.0f  median %7.0f  overhead %7.0f\n", way.name,
                        at(way.times, 0), at(way.times, 0.5), at(way.times, 0.5) - floor);
    }
}

double rate(const sandbox::Box& box, int workers) {
    std::atomic<int> runs = 0;
    const auto start = Clock::now();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < workers; ++i)
            threads.emplace_back([&] {
                while (Clock::now() - start < 2s) {
                    run(box);
                    ++runs;
                }
            });
    }
    return runs / std::chrono::duration<double>(Clock::now() - start).count();
}

void rates() {
    const sandbox::Box box = box_of("nothing");
    run(box);
    for (const int workers : {1, 2, 3, 4})
        std::printf("%d worker%s: %6.0f runs/s\n", workers, workers == 1 ? " " : "s",
                    rate(box, workers));
    std::ifstream all("/proc/self/task/" + std::to_string(::gettid()) + "/children");
    for (pid_t helper = 0; all >> helper;) {
        std::ifstream status("/proc/" + std::to_string(helper) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmRSS")) std::printf("helper %s\n", line.c_str());
    }
}

void overshoot() {
    const sandbox::Box box = box_of("work");
    sandbox::Limits limits;
    limits.cpu = 50ms;
    std::vector<double> late;
    for (int i = 0; i < 200; ++i) {
        const sandbox::Report report = box.run({{"./solution", "1000000000000"}, {}}, limits);
        if (report.ended != sandbox::Ended::cpu_limit)
            throw std::runtime_error("no limit was broken");
        late.push_back(Milliseconds(report.usage.cpu - limits.cpu).count());
    }
    std::printf(
        "a CPU limit of 50 ms, 200 runs: enforced %.2f ms late (median), %.2f ms at worst\n",
        at(late, 0.5), at(late, 1));
}

// The largest of 50 figures over the smallest, beside a program that never rests for each CPU but
// one.
void spread() {
    const sandbox::Box box = box_of("work");
    const auto cpu_of = [&box](long long steps) {
        const sandbox::Report report = box.run({{"./solution", std::to_string(steps)}, {}}, {});
        if (!report.exited_with(0)) throw std::runtime_error("a box failed");
        return Milliseconds(report.usage.cpu).count();
    };
    const long long probe = 20'000'000;
    const auto steps = static_cast<long long>(50 / cpu_of(probe) * static_cast<double>(probe));
    std::atomic<bool> enough = false;
    std::vector<std::jthread> load;
    for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
        load.emplace_back([&enough] {
            while (!enough) std::this_thread::yield();
        });
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) times.push_back(cpu_of(steps));
    enough = true;
    const double median = at(times, 0.5);
    std::printf(
        "CPU time of the same work, 50 runs: %.1f to %.1f ms, median %.1f; nine of ten "
        "within %.1f %%\n",
        at(times, 0), at(times, 1), median, 100 * (at(times, 0.95) - at(times, 0.05)) / median);
}

}  // namespace

int main(int argc, char** argv) {
    struct Part {
        std::string_view name;
        void (*measure)();
    };
    constexpr Part kParts[] = {
        {"overhead", overhead}, {"rates", rates}, {"overshoot", overshoot}, {"spread", spread}};
    for (const Part& part : kParts)
        if (argc == 1 || std::find(argv + 1, argv + argc, part.name) != argv + argc) part.measure();
}
