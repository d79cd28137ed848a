// SPDX-License-Identifier: MIT
// Theory of operation. The items go into the box as a file; a small program in it, C++ for native
// programs and Python for Python ones, runs them one after the other and writes what each gave. The
// results are read while they come, so that a comparison can end at the first difference.
#include "judge/prove/batch.hpp"

#include <fmt/format.h>

#include <cstring>

#include "judge/prove/batch_text.hpp"
#include "judge/prove/programs.hpp"
#include "judge/support/error.hpp"
#include "sandbox/box.hpp"

namespace judge::prove {
namespace {

constexpr const char* kItems = "spar_items";

void put_number(std::string& out, std::size_t value) {
    const auto number = static_cast<std::uint32_t>(value);
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::string packed(const std::vector<BatchItem>& items) {
    std::string out;
    put_number(out, items.size());
    for (const BatchItem& item : items) {
        put_number(out, item.args.size());
        for (const std::string& word : item.args) {
            put_number(out, word.size());
            out += word;
        }
        put_number(out, item.input.size());
        out += item.input;
    }
    return out;
}

// Takes the stream of results apart.
class Results {
  public:
    explicit Results(const BatchSink& sink) : sink_(sink) {}

    sandbox::Flow take(std::string_view chunk) {
        held_ += chunk;
        std::size_t at = 0;
        while (held_.size() - at >= 8) {
            std::int32_t status = 0;
            std::uint32_t size = 0;
            std::memcpy(&status, held_.data() + at, 4);
            std::memcpy(&size, held_.data() + at + 4, 4);
            if (held_.size() - at - 8 < size) break;
            const bool go_on = sink_(count_++, {status, held_.substr(at + 8, size)});
            at += 8 + size;
            if (!go_on) return sandbox::Flow::stop;
        }
        held_.erase(0, at);
        return sandbox::Flow::go_on;
    }

  private:
    const BatchSink& sink_;
    std::string held_;
    std::size_t count_ = 0;
};

bool is_python(const language::Executable& program) {
    return program.argv.front().find("python") != std::string::npos;
}

// The command that runs all items; adds its files to the box.
std::vector<std::string> command_of(const language::Executable& program,
                                    const BatchOptions& options, const Subject& subject,
                                    std::vector<sandbox::File>& files) {
    const std::string cpu = std::to_string(options.cpu_each.count());
    const std::string bytes = std::to_string(options.output_each);
    std::vector<std::string> argv;
    if (is_python(program)) {
        files.push_back({"spar_batch.py", sandbox::File::Content{std::string(batch_runner_py())}});
        argv.assign(program.argv.begin(), program.argv.end() - 1);
        const char* const mode = options.isolation == Isolation::shared ? "shared" : "process";
        argv.insert(argv.end(), {"spar_batch.py", kItems, cpu, bytes, mode, program.argv.back()});
        return argv;
    }
    Problem plain;
    const Submission runner = {.files = {{"batch.cpp", std::string(batch_runner_cpp())}},
                               .language = "cpp",
                               .entry_point = {}};
    const auto compiled = language::compile(runner, plain, program_options(subject), subject.stop);
    if (!compiled.outcome.ok)
        throw UserError(Fault::state,
                        "spar's own program does not compile:\n" + compiled.outcome.message);
    for (sandbox::File file : compiled.executable.files) {
        file.name = "spar_batch";
        files.push_back(std::move(file));
    }
    argv = {"./spar_batch", kItems, cpu, bytes};
    argv.insert(argv.end(), program.argv.begin(), program.argv.end());
    return argv;
}

}  // namespace

void run_batch(const language::Executable& program, const std::vector<BatchItem>& items,
               const BatchOptions& options, const Subject& subject, const BatchSink& sink) {
    if (items.empty() || subject.stop.stop_requested()) return;
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.files.push_back({kItems, sandbox::File::Content{packed(items)}});
    spec.required = subject.options.required;
    sandbox::Command command;
    command.argv = command_of(program, options, subject, spec.files);
    command.env = program.env;
    command.env.insert(command.env.end(), options.env.begin(), options.env.end());
    sandbox::Limits limits;
    limits.cpu = options.cpu_each * static_cast<int>(items.size()) + std::chrono::seconds(60);
    limits.wall = 10 * limits.cpu;
    limits.memory_bytes = std::int64_t{1} << 30;
    limits.output_bytes = std::int64_t{4} << 30;
    limits.processes = program.processes;
    Results results(sink);
    static_cast<void>(sandbox::Box(std::move(spec))
                          .run(command, limits,
                               {.in = -1,
                                .out = [&](std::string_view chunk) { return results.take(chunk); },
                                .err = sandbox::Discard{}},
                               {}, subject.stop));
}

}  // namespace judge::prove
