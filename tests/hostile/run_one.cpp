// SPDX-License-Identifier: MIT
//
// Runs one hostile program in a box and says on stdout, as lines of "key value", how that went. It
// is a program of its own so that the test can start it as another user, and kill it.
//
//   hostile_run TIER FILE CANARY INPUT ro|rw [heavy] [java] [again] [warmed] [repeat]
//   hostile_run sweep
//
// What FILE may be is told in job.hpp.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>

#include "sandbox/box.hpp"
#include "sandbox/probe.hpp"
#include "tests/hostile/job.hpp"

namespace {

using hostile::Job;
using hostile::Manner;

constexpr std::size_t kShown = 2000;  // bytes of output that are passed on
constexpr std::string_view kText = "1 2 3\n";

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
    std::cout << "ended " << sandbox::name(report.ended) << "\nwarmth "
              << sandbox::name(report.warmth) << "\ntier " << sandbox::name(report.tier)
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

struct Ran {
    sandbox::Report report;
    std::string out;
    std::string err;
    bool input_changed = false;
};

Ran run(const sandbox::Box& box, const Job& job, const std::string& input) {
    Ran ran;
    const Source source(input);
    const std::size_t most = std::size_t{2} << 20;
    const sandbox::Streams streams = {
        .in = source.fd(), .out = into(ran.out, most), .err = into(ran.err, most)};
    const sandbox::Collect collect[] = {{"out", std::int64_t{1} << 20}};
    ran.report = box.run(job.command, job.limits, streams, collect);
    ran.input_changed = !source.unchanged();
    return ran;
}

void print(const Ran& ran) {
    print_report(ran.report, ran.out, ran.err);
    if (ran.input_changed) std::cout << "\nbreach BREACH the input was changed\n";
}

// Two runs of one Box, twice: the second looks for what the first has left. Tells of a look that
// found something, if there is one.
void run_again(const Job& job, const std::string& input) {
    constexpr int kRounds = 2;
    const sandbox::Box box(job.spec);
    Job leave = job;
    leave.command.argv.emplace_back("leave");
    Job look = job;
    look.command.argv.emplace_back("look");
    for (int round = 1; round <= kRounds; ++round) {
        const Ran left = run(box, leave, input);
        print_breaches(left.out);
        const Ran found = run(box, look, input);
        if (round < kRounds && found.report.exited_with(0)) {
            print_breaches(found.out);
            continue;
        }
        print(found);
        std::cout << "\nleft " << sandbox::name(left.report.ended) << '\n'
                  << left.out.substr(0, kShown) << std::flush;
        return;
    }
}

Manner manner_of(int argc, char** argv) {
    Manner manner;
    for (int i = 6; i < argc; ++i) {
        const std::string_view word = argv[i];
        manner.heavy = manner.heavy || word == "heavy";
        manner.java = manner.java || word == "java";
        manner.again = manner.again || word == "again";
        manner.repeat = manner.repeat || word == "repeat";
        manner.warmed = manner.warmed || word == "warmed";
    }
    return manner;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "sweep") {
        sandbox::sweep();
        return 0;
    }
    if (argc < 6) {
        std::cerr << "usage: hostile_run T0..T3 FILE CANARY text|big|pipe|none ro|rw [heavy] "
                     "[java] [again] [warmed] [repeat]\n";
        return 2;
    }
    ::signal(SIGPIPE, SIG_IGN);
    const auto tier = static_cast<sandbox::Tier>(argv[1][1] - '0');
    const Manner manner = manner_of(argc, argv);
    Job job = hostile::job_of(argv[2], argv[3], manner);
    job.spec.required = tier;
    job.spec.exactly = tier;
    if (std::string_view(argv[5]) == "rw") job.spec.box_directory = sandbox::BoxDirectory::writable;
    if (manner.again) {
        run_again(job, argv[4]);
        return 0;
    }
    const sandbox::Box box(job.spec);
    if (manner.warmed)  // a box is warm from its second run on
        (void)box.run({.argv = {"/bin/true"}, .env = {}}, job.limits);
    do print(run(box, job, argv[4]));
    while (manner.repeat);  // until somebody kills us
    return 0;
}
