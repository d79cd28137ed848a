// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/prove/subject.hpp"

namespace judge::prove {

// One of many runs of a program.
struct BatchItem {
    std::string input = {};
    std::vector<std::string> args = {};
};

struct BatchResult {
    int status = -1;  // exit code; 128 + signal if it was killed
    std::string output = {};
};

enum class Isolation : std::uint8_t {
    process,  // each run is a process of its own
    shared,  // runs of a Python program share one interpreter: ten times as fast, for programs that
             // only read and print (generators, validators)
};

struct BatchOptions {
    std::chrono::milliseconds cpu_each{1'000};
    std::int64_t output_each = 65'536;
    std::vector<std::string> env = {};  // in addition to the program's own
    Isolation isolation = Isolation::process;
};

// Called in order; false ends the batch.
using BatchSink = std::function<bool(std::size_t index, const BatchResult& result)>;

// Runs a program very many times within one box: making a box for each of ten thousand tiny runs
// would take longer than the runs. Only for comparing a package's own programs with each other,
// never for verdicts. Throws UserError if the small program that does it cannot be compiled.
void run_batch(const language::Executable& program, const std::vector<BatchItem>& items,
               const BatchOptions& options, const Subject& subject, const BatchSink& sink);

}  // namespace judge::prove
