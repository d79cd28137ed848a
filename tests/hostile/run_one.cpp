// SPDX-License-Identifier: MIT
//
// Runs one hostile program in a box and says on stdout, as lines of "key value", how that went. It
// is a program of its own so that the test can start it as another user, and kill it.
//
//   hostile_run TIER FILE CANARY INPUT ro|rw [repeat]
//   hostile_run sweep
//
// FILE is an executable, a script (.py, .sh), or below a directory "compile" a source to be
// compiled.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>

#include "sandbox/box.hpp"
#include "sandbox/probe.hpp"
#include "tests/support/files.hpp"

namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr std::size_t kShown = 2000;  // bytes of output that are passed on
constexpr std::string_view kText = "1 2 3\n";

struct Job {
    sandbox::Spec spec;
    sandbox::Command command;
    sandbox::Limits limits;
};

// How many times slower than usual this machine is: $SPAR_HOSTILE_SLOW, else 1. (User-Mode Linux,
// on which the suite also runs, takes a page fault fifty times as long.)
int slowness() {
    const char* const text = std::getenv("SPAR_HOSTILE_SLOW");
    return text == nullptr ? 1 : std::max(1, std::atoi(text));
}

// The walls are low, so that a hundred attacks take little time.
sandbox::Limits run_limits() {
    return {.cpu = 500ms * slowness(),
            .wall = 15s * slowness(),
            .idle = 900ms,
            .memory_bytes = std::int64_t{64} << 20,
            .output_bytes = std::int64_t{1} << 20,
            .error_bytes = std::int64_t{256} << 10,
            .file_bytes = std::int64_t{4} << 20,
            .scratch_bytes = std::int64_t{8} << 20,
            .processes = 32,
            .open_files = 64};
}

sandbox::Limits compile_limits() {
    return {.cpu = 3s * slowness(),
            .wall = 60s * slowness(),
            .idle = 3s,
            .memory_bytes = std::int64_t{256} << 20,
            .output_bytes = std::int64_t{1} << 20,
            .error_bytes = std::int64_t{256} << 10,
            .file_bytes = std::int64_t{32} << 20,
            .scratch_bytes = std::int64_t{64} << 20,
            .processes = 16};
}

Job compile_job(const fs::path& file, const std::string& canary) {
    Job job;
    const bool c = file.extension() == ".c";
    const std::string name = "attack" + file.extension().string();
    const std::string answer = "\"" + canary + "/answer.txt\"";
    job.limits = compile_limits();
    job.spec.files = {{name, sandbox::File::Content{tests::slurp(file)}, false}};
    job.command.argv = {c ? "/usr/bin/gcc" : "/usr/bin/g++",
                        c ? "-std=c17" : "-std=c++20",
                        "-O1",
                        "-DCANARY_ANSWER=" + answer,
                        "-DCANARY_STRING=\"\\" + answer.substr(0, answer.size() - 1) + "\\\"\"",
                        name,
                        "-o",
                        "out"};
    return job;
}

Job run_job(const fs::path& file) {
    Job job;
    const std::string suffix = file.extension().string();
    const bool script = suffix == ".py" || suffix == ".sh";
    const std::string name = "attack" + suffix;
    job.limits = run_limits();
    if (script)
        job.spec.files = {{name, sandbox::File::Content{tests::slurp(file)}, false}};
    else
        job.spec.files = {{name, sandbox::File::Host{file}, true}};
    if (suffix == ".py")
        job.command.argv = {"/usr/bin/python3", "-I", name};
    else if (suffix == ".sh")
        job.command.argv = {"/bin/sh", name};
    else
        job.command.argv = {"./" + name};
    return job;
}

void set_environment(const std::string& canary, sandbox::Command& command) {
    command.env = {"CANARY=" + canary};
    for (const char* name : {"SPAR_HOSTILE", "UDP_PORT", "ABSTRACT_NAME"})
        if (const char* const value = std::getenv(name))
            command.env.push_back(std::string(name) + "=" + value);
}

// The lines with BREACH, whole.
void print_breaches(std::string_view text) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (line.find("BREACH") != std::string_view::npos) std::cout << "breach " << line << '\n';
        text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    }
}

void print_report(const sandbox::Report& report, const std::string& out, const std::string& err) {
    const bool held =
        out == "held\n" || out.find("\nheld\n") != std::string::npos || out.starts_with("held\n");
    std::cout << "ended " << sandbox::name(report.ended) << "\ntier " << sandbox::name(report.tier)
              << "\ncode " << report.exit_code << "\nsignal " << report.signal << "\ncpu_source "
              << sandbox::name(report.usage.cpu_source) << "\ncpu_ms "
              << report.usage.cpu.count() / 1000 << "\nwall_ms " << report.usage.wall.count() / 1000
              << "\nmemory " << report.usage.memory_bytes << "\nheld " << held << '\n';
    for (const auto& file : report.collected)
        if (file.file) std::cout << "collected " << file.size << '\n';
    if (report.failure) {
        std::cout << "failure " << report.failure->step << ": "
                  << std::strerror(report.failure->error) << "; " << report.failure->remedy << '\n';
        std::cout << "best_tier " << sandbox::name(sandbox::probe().best) << '\n';
    }
    print_breaches(out);
    print_breaches(err);
    std::cout << "output\n" << (out + err).substr(0, kShown) << std::flush;
}

// The program's input, and whether it is the same afterwards.
class Source {
  public:
    explicit Source(const std::string& kind) {
        if (kind == "none") return;
        bytes_ = kind == "text" ? std::string(kText) : std::string(std::size_t{8} << 20, '7');
        if (kind != "pipe") {
            read_ = sandbox::sealed_memfd(bytes_);
            return;
        }
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::system_category());
        read_ = sandbox::Fd(ends[0]);
        // Ends with EPIPE when the box and we have let go of the other end.
        writer_ = std::thread([bytes = bytes_, to = sandbox::Fd(ends[1])] {
            for (std::size_t at = 0; at < bytes.size();) {
                const ssize_t size = ::write(to.get(), bytes.data() + at, bytes.size() - at);
                if (size <= 0) return;
                at += static_cast<std::size_t>(size);
            }
        });
        bytes_.clear();
    }
    ~Source() {
        read_.reset();
        if (writer_.joinable()) writer_.join();
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    [[nodiscard]] int fd() const { return read_.get(); }
    [[nodiscard]] bool unchanged() const {
        if (bytes_.empty()) return true;
        std::string now(bytes_.size() + 1, '\0');
        const ssize_t size = ::pread(read_.get(), now.data(), now.size(), 0);
        return size >= 0 && std::string_view(now.data(), static_cast<std::size_t>(size)) == bytes_;
    }

  private:
    std::string bytes_;
    sandbox::Fd read_;
    std::thread writer_;
};

sandbox::Sink into(std::string& text, std::size_t most) {
    return [&text, most](std::string_view chunk) {
        text.append(chunk.substr(0, most - std::min(most, text.size())));
        return sandbox::Flow::go_on;
    };
}

int run(const Job& job, const std::string& input) {
    std::string out;
    std::string err;
    const Source source(input);
    const std::size_t most = std::size_t{2} << 20;
    const sandbox::Streams streams = {
        .in = source.fd(), .out = into(out, most), .err = into(err, most)};
    const sandbox::Collect collect[] = {{"out", std::int64_t{1} << 20}};
    const auto report = sandbox::Box(job.spec).run(job.command, job.limits, streams, collect);
    print_report(report, out, err);
    if (!source.unchanged()) std::cout << "\nbreach BREACH the input was changed\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "sweep") {
        sandbox::sweep();
        return 0;
    }
    if (argc < 6) {
        std::cerr << "usage: hostile_run T0..T3 FILE CANARY text|big|pipe|none ro|rw [repeat]\n";
        return 2;
    }
    ::signal(SIGPIPE, SIG_IGN);
    const fs::path file = argv[2];
    const std::string canary = argv[3];
    const auto tier = static_cast<sandbox::Tier>(argv[1][1] - '0');
    Job job =
        file.parent_path().filename() == "compile" ? compile_job(file, canary) : run_job(file);
    job.spec.required = tier;
    job.spec.exactly = tier;
    if (std::string_view(argv[5]) == "rw") job.spec.box_directory = sandbox::BoxDirectory::writable;
    set_environment(canary, job.command);
    if (argc == 6) return run(job, argv[4]);
    for (;;) run(job, argv[4]);  // until somebody kills us
}
