// SPDX-License-Identifier: MIT
//
// A handler may do next to nothing, so it writes one byte into a pipe; a thread reads it and does
// the rest. Handlers rather than a blocked mask or SIG_IGN: both of those would be inherited by
// every program in a box.
#include "cli/interrupt.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace cli {
namespace {

constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};
constexpr int kInterruptedExit = 130;

std::atomic<int> pipe_end{-1};  // the one thing that a signal handler can reach

extern "C" void on_signal(int) {
    const int saved = errno;
    const char byte = '!';
    if (::write(pipe_end.load(), &byte, 1) < 0) ::_exit(kInterruptedExit);
    errno = saved;
}

extern "C" void on_closed_pipe(int) {}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe2");
    read_ = sandbox::Fd(ends[0]);
    write_ = sandbox::Fd(ends[1]);
    pipe_end = write_.get();
    listener_ = std::jthread([this, fd = read_.get()] { listen(fd); });
    for (const int signal : kSignals) handle(signal, on_signal);
    handle(SIGPIPE, on_closed_pipe);
}

Interrupt::~Interrupt() {
    for (const int signal : kSignals) handle(signal, SIG_DFL);
    pipe_end = -1;
    write_.reset();  // ends the listener's read
}

void Interrupt::listen(int fd) {
    char byte = 0;
    for (int seen = 1; ::read(fd, &byte, 1) == 1; ++seen) {
        if (seen > 1) ::_exit(kInterruptedExit);
        source_.request_stop();
    }
}

}  // namespace cli
