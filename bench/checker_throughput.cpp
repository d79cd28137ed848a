// SPDX-License-Identifier: MIT
// Checker throughput on about 100 MB, against cmp and, where they are named, against somebody
// else's checkers of tokens and of numbers (called as testlib's are: input, output, answer). Each
// round times every contender once, in turn; medians of CPU time and ratios are printed. The output
// comes in chunks of 64 KiB, as from a pipe, but from memory. Usage: bench_checker_throughput [MB]
// [rounds] [token-checker [number-checker]]
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "judge/run/checker.hpp"
#include "judge/run/test_file.hpp"

namespace {

using judge::run::Opinion;
using judge::run::TokenFlags;
namespace fs = std::filesystem;

// CPU time of this process and of the children it waited for: a busy machine does not change who
// is faster.
double cpu_seconds() {
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval& part : {usage.ru_utime, usage.ru_stime})
            sum += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) * 1e-6;
    }
    return sum;
}

double seconds(const std::function<void()>& work) {
    const double start = cpu_seconds();
    work();
    return cpu_seconds() - start;
}

struct Texts {
    std::string integers;
    std::string spaced;  // the same with two spaces
    std::string floats;
    std::string shifted;  // the same numbers + 1e-9
};

Texts make_texts(std::size_t bytes) {
    Texts texts;
    unsigned long long state = 88172645463325252ULL;
    const auto next = [&state] {
        state ^= state << 13U;
        state ^= state >> 7U;
        return state ^= state << 17U;
    };
    while (texts.integers.size() < bytes) {
        const std::string token = std::to_string(next() % 1'000'000'000);
        texts.integers += token + (next() % 10 == 0 ? '\n' : ' ');
        texts.spaced += token + "  ";
    }
    char line[64];
    while (texts.floats.size() < bytes) {
        const double value = static_cast<double>(next() % 1'000'000'000) / 997.0;
        texts.floats.append(
            line, static_cast<std::size_t>(std::snprintf(line, sizeof line, "%.10f\n", value)));
        texts.shifted.append(line, static_cast<std::size_t>(
                                       std::snprintf(line, sizeof line, "%.10f\n", value + 1e-9)));
    }
    return texts;
}

void judge_file(const fs::path& answer_file, std::string_view output, const TokenFlags& flags) {
    const judge::run::MappedFile answer(answer_file);
    const auto checker = judge::run::token_checker(answer.text(), flags);
    for (std::size_t at = 0; at < output.size(); at += 65'536)
        checker->feed(output.substr(at, 65'536));
    if (checker->finish() != Opinion::accept) {
        std::fprintf(stderr, "a right output was rejected: %s\n",
                     checker->difference().where.c_str());
        std::exit(1);
    }
}

// `base`: which contender it is measured against.
struct Contender {
    const char* name;
    std::function<void()> work;
    std::size_t base = 0;
    std::vector<double> times = {};
};

double median(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
}

// Somebody else's program, which has to accept.
std::function<void()> external(std::string command) {
    return [command = std::move(command)] {
        if (std::system((command + " >/dev/null 2>&1").c_str()) != 0) {
            std::fprintf(stderr, "failed: %s\n", command.c_str());
            std::exit(1);
        }
    };
}

// The texts as files, for as long as this lives.
class Files {
  public:
    explicit Files(const Texts& texts) {
        std::string name =
            (fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path().string()) +
            "/spar-bench-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) throw fs::filesystem_error(name, std::error_code());
        directory_ = name;
        for (const auto& [leaf, text] : {std::pair("integers", &texts.integers),
                                         {"copy", &texts.integers},
                                         {"spaced", &texts.spaced},
                                         {"floats", &texts.floats},
                                         {"shifted", &texts.shifted}})
            std::ofstream(path(leaf), std::ios::binary) << *text;
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files() { fs::remove_all(directory_); }

    [[nodiscard]] fs::path path(const char* leaf) const { return directory_ / leaf; }
    // "PROGRAM input output answer"
    [[nodiscard]] std::string call(const char* program, const char* output,
                                   const char* answer) const {
        return std::string(program) + " /dev/null " + path(output).string() + " " +
               path(answer).string();
    }

  private:
    fs::path directory_;
};

void print(const std::vector<Contender>& contenders, std::size_t megabytes) {
    for (const Contender& contender : contenders) {
        const double time = median(contender.times);
        const Contender& base = contenders[contender.base];
        std::printf("%-40s %8.1f ms  %6.2f GB/s  %6.2f times as fast as %s\n", contender.name,
                    time * 1e3, static_cast<double>(megabytes) / 1e3 / time,
                    median(base.times) / time, base.name);
    }
}

}  // namespace

int main(int count, char** words) {
    const std::size_t megabytes = count > 1 ? std::strtoul(words[1], nullptr, 10) : 100;
    const int rounds = count > 2 ? std::atoi(words[2]) : 7;
    const Texts texts = make_texts(megabytes * 1'000'000);
    const Files files(texts);
    const TokenFlags plain;
    TokenFlags tolerant;
    tolerant.absolute = tolerant.relative = "1e-6";
    const auto judged = [&](const char* answer, const std::string& output,
                            const TokenFlags& flags) {
        return [&files, answer, &output, flags] { judge_file(files.path(answer), output, flags); };
    };
    std::vector<Contender> contenders = {
        {"cmp, identical",
         external("cmp " + files.path("integers").string() + " " + files.path("copy").string())},
        {"integers, identical", judged("integers", texts.integers, plain)},
        {"integers, every separator differs", judged("integers", texts.spaced, plain)},
        {"floats, identical", judged("floats", texts.floats, tolerant)},
        {"floats, every number differs by 1e-9", judged("floats", texts.shifted, tolerant)},
    };
    if (count > 3) {
        contenders[2].base = contenders.size();
        contenders.push_back({"the other token checker, separators differ",
                              external(files.call(words[3], "spaced", "integers"))});
        contenders.back().base = contenders[2].base;
    }
    if (count > 4) {
        contenders[4].base = contenders.size();
        contenders.push_back({"the other number checker, numbers differ",
                              external(files.call(words[4], "shifted", "floats"))});
        contenders.back().base = contenders[4].base;
    }
    for (int round = 0; round < rounds; ++round)
        for (Contender& contender : contenders) contender.times.push_back(seconds(contender.work));
    print(contenders, megabytes);
    return 0;
}
