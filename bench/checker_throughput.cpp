// SPDX-License-Identifier: MIT
// Checker throughput on about 100 MB, against cmp. Each round times every contender once, in turn;
// medians and the ratio to cmp are printed. The output comes in chunks of 64 KiB, as from a pipe,
// but from memory. Usage: bench_checker_throughput [MB] [rounds]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "judge/run/checker.hpp"
#include "judge/run/test_file.hpp"

namespace {

using judge::run::Opinion;
using judge::run::TokenFlags;
namespace fs = std::filesystem;

double seconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
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

struct Contender {
    const char* name;
    std::function<void()> work;
    std::vector<double> times = {};
};

double median(std::vector<double> times) {
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                     times.end());
    return times[times.size() / 2];
}

}  // namespace

int main(int count, char** words) {
    const std::size_t megabytes = count > 1 ? std::strtoul(words[1], nullptr, 10) : 100;
    const int rounds = count > 2 ? std::atoi(words[2]) : 7;
    const Texts texts = make_texts(megabytes * 1'000'000);
    std::string name = (fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path().string()) +
                       "/spar-bench-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) return std::perror(name.c_str()), 1;
    const fs::path directory = name;
    const auto file = [&](const char* leaf, const std::string& text) {
        std::ofstream(directory / leaf, std::ios::binary) << text;
        return directory / leaf;
    };
    const fs::path integers = file("integers", texts.integers);
    const fs::path copy = file("copy", texts.integers);
    const fs::path floats = file("floats", texts.floats);
    const TokenFlags plain;
    TokenFlags tolerant;
    tolerant.absolute = tolerant.relative = "1e-6";
    const std::string cmp = "cmp " + integers.string() + " " + copy.string();
    std::vector<Contender> contenders = {
        {"cmp, identical",
         [&] {
             if (std::system(cmp.c_str()) != 0) std::exit(1);
         }},
        {"integers, identical", [&] { judge_file(integers, texts.integers, plain); }},
        {"integers, every separator differs", [&] { judge_file(integers, texts.spaced, plain); }},
        {"floats, identical", [&] { judge_file(floats, texts.floats, tolerant); }},
        {"floats, every number differs by 1e-9",
         [&] { judge_file(floats, texts.shifted, tolerant); }},
    };
    for (int round = 0; round < rounds; ++round)
        for (Contender& contender : contenders) contender.times.push_back(seconds(contender.work));
    const double base = median(contenders.front().times);
    for (const Contender& contender : contenders) {
        const double time = median(contender.times);
        std::printf("%-40s %8.1f ms  %6.2f GB/s  %5.2f x cmp\n", contender.name, time * 1e3,
                    static_cast<double>(megabytes) / 1e3 / time, time / base);
    }
    fs::remove_all(directory);
    return 0;
}
