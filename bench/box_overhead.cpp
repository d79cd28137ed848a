// SPDX-License-Identifier: MIT
//
// What one box costs over plainly starting the same static program, and what bubblewrap costs with
// the same protections. The ways alternate within each round, so that whatever else the machine
// does meets all of them alike; only their ratio means anything.
//
//   bench_box_overhead [ROUNDS]
//
// bubblewrap gets our seccomp filter, all its namespaces, a tmpfs on /tmp and /box, its own /proc
// and /dev, no capabilities and an empty environment. It sets no rlimits, no Landlock fence and no
// memory or process limit, and it measures nothing: ours does all that in the time that is
// compared. A box reports before its empty shell is gone, so the ways are measured a second time in
// bursts without a pause, where nothing can hide.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "sandbox/box.hpp"
#include "sandbox/filter.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

constexpr const char* kBwrap = "/usr/bin/bwrap";

struct Way {
    std::string name;
    std::function<void()> run;
    std::vector<double> times;  // µs
};

// `file`, if not -1, is rewound first: bubblewrap reads its filter to the end.
void spawn_and_wait(const std::vector<std::string>& argv, int file) {
    std::vector<char*> words;
    for (const auto& word : argv) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    if (file >= 0) ::lseek(file, 0, SEEK_SET);
    char* environment[] = {nullptr};
    pid_t pid = -1;
    const int error =
        ::posix_spawn(&pid, words.front(), nullptr, nullptr, words.data(), environment);
    if (error != 0) throw std::system_error(error, std::system_category(), words.front());
    int status = 0;
    if (::waitpid(pid, &status, 0) != pid || status != 0)
        throw std::runtime_error(argv.front() + " ended with status " + std::to_string(status));
}

Way plain(const std::string& program) {
    return {"plain posix_spawn", [program] { spawn_and_wait({program}, -1); }, {}};
}

// Empty if the machine does not offer the tier to this user.
std::optional<Way> boxed(const std::string& program, sandbox::Tier tier, sandbox::Warmth warmth) {
    sandbox::Spec spec;
    spec.required = tier;
    spec.exactly = tier;
    spec.warmth = warmth;
    spec.files = {{"solution", sandbox::File::Host{program}, true}};
    const auto once = [box = sandbox::Box(spec)] {
        return box.run({.argv = {"./solution"}, .env = {}}, {});
    };
    const auto report = once();
    const std::string name =
        std::string(sandbox::name(warmth)) + " box " + std::string(sandbox::name(tier));
    if (!report.exited_with(0)) {
        std::printf("%s is not to be had here%s%s\n", name.c_str(), report.failure ? ": " : "",
                    report.failure ? report.failure->step.c_str() : "");
        return std::nullopt;
    }
    return Way{name,
               [once] {
                   if (!once().exited_with(0)) throw std::runtime_error("a box failed");
               },
               {}};
}

// A copy of the filter that a child inherits, numbered as on the command line.
int inheritable_filter() {
    const sandbox::Fd sealed = sandbox::sealed_memfd(sandbox::seccomp_filter());
    const int copy = ::fcntl(sealed.get(), F_DUPFD, 3);
    if (copy < 0) throw std::system_error(errno, std::system_category(), "F_DUPFD");
    return copy;
}

Way bubblewrap(const std::string& program) {
    const int filter = inheritable_filter();
    std::vector<std::string> argv = {kBwrap,
                                     "--unshare-all",
                                     "--die-with-parent",
                                     "--new-session",
                                     "--hostname",
                                     "box",
                                     "--uid",
                                     "1000",
                                     "--gid",
                                     "1000",
                                     "--ro-bind",
                                     "/usr",
                                     "/usr",
                                     "--symlink",
                                     "usr/bin",
                                     "/bin",
                                     "--symlink",
                                     "usr/lib",
                                     "/lib",
                                     "--symlink",
                                     "usr/lib64",
                                     "/lib64",
                                     "--proc",
                                     "/proc",
                                     "--dev",
                                     "/dev",
                                     "--tmpfs",
                                     "/tmp",
                                     "--tmpfs",
                                     "/box",
                                     "--ro-bind",
                                     program,
                                     "/box/solution",
                                     "--cap-drop",
                                     "ALL",
                                     "--clearenv",
                                     "--chdir",
                                     "/box",
                                     "--seccomp",
                                     std::to_string(filter),
                                     "/box/solution"};
    return {"bubblewrap", [argv, filter] { spawn_and_wait(argv, filter); }, {}};
}

double quantile(std::vector<double> values, double at) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(at * static_cast<double>(values.size() - 1))];
}

// Each round starts each way `burst` times in a row; what counts is the mean of these.
void measure(std::vector<Way>& ways, int rounds, int burst) {
    for (auto& way : ways) way.times.clear();
    const int warm_up = std::max(10 / burst, 1);
    for (int round = -warm_up; round < rounds; ++round) {
        for (auto& way : ways) {
            const auto start = Clock::now();
            for (int run = 0; run < burst; ++run) way.run();
            const Microseconds took = Clock::now() - start;
            if (round >= 0) way.times.push_back(took.count() / burst);
        }
    }
}

void print(const std::vector<Way>& ways, int rounds, int burst) {
    const double floor = quantile(ways.front().times, 0.5);
    std::printf("%d rounds, alternating, %d in a row; microseconds\n%-20s %9s %9s %9s %10s\n",
                rounds, burst, "", "min", "median", "p90", "overhead");
    for (const auto& way : ways)
        std::printf("%-20s %9.0f %9.0f %9.0f %10.0f\n", way.name.c_str(), quantile(way.times, 0),
                    quantile(way.times, 0.5), quantile(way.times, 0.9),
                    quantile(way.times, 0.5) - floor);
    if (ways.back().name != "bubblewrap") return;
    const double theirs = quantile(ways.back().times, 0.5) - floor;
    for (std::size_t i = 1; i + 1 < ways.size(); ++i)
        std::printf("overhead of %s / of bubblewrap = %.2f (goal: at most 0.50)\n",
                    ways[i].name.c_str(), (quantile(ways[i].times, 0.5) - floor) / theirs);
}

}  // namespace

int main(int argc, char** argv) {
    int rounds = 300;
    if (argc > 1) {
        const char* const end = argv[1] + std::strlen(argv[1]);
        if (std::from_chars(argv[1], end, rounds).ptr != end || rounds < 1) {
            std::fprintf(stderr, "usage: bench_box_overhead [ROUNDS]\n");
            return 2;
        }
    }
    const std::string program =
        (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "nothing").string();
    std::vector<Way> ways = {plain(program)};
    for (const auto tier : {sandbox::Tier::t3, sandbox::Tier::t2, sandbox::Tier::t1})
        for (const auto warmth : {sandbox::Warmth::warm, sandbox::Warmth::fresh})
            if (tier >= sandbox::Tier::t2 || warmth == sandbox::Warmth::fresh)
                if (auto way = boxed(program, tier, warmth)) ways.push_back(std::move(*way));
    if (::access(kBwrap, X_OK) == 0)
        ways.push_back(bubblewrap(program));
    else
        std::printf("%s is not installed (Debian package bubblewrap)\n", kBwrap);
    for (const int burst : {1, 20}) {
        measure(ways, std::max(rounds / burst, 1), burst);
        print(ways, std::max(rounds / burst, 1), burst);
    }
}
