// SPDX-License-Identifier: MIT
#pragma once

#include <sys/resource.h>
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sandbox/fd.hpp"

namespace sandbox {

// A program to start. It leads a session of its own, so that Ctrl-C on our terminal does not reach
// it.
struct Launch {
    std::filesystem::path program;  // absolute: there is no PATH search
    std::vector<std::string> args;
    std::span<const int> fds;  // become the child's 0, 1, 2, …; borrowed; it gets no others
};

// How a child ended, as the kernel told it.
struct ExitReport {
    int status = 0;  // for WIFEXITED() and friends
    rusage usage{};
    [[nodiscard]] bool exited_with(int code) const noexcept;
    [[nodiscard]] std::optional<int> signal() const noexcept;
};

// A running child. Whoever drops it kills it: the destructor never leaks a process.
class Child {
  public:
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    [[nodiscard]] pid_t pid() const noexcept { return pid_; }

    // Waits until the child ends or the deadline passes; nullopt means "still running".
    [[nodiscard]] std::optional<ExitReport> wait_until(
        std::chrono::steady_clock::time_point deadline);

    // Kills the child's whole process group and reaps the child.
    ExitReport kill();

  private:
    friend Child spawn(const Launch& launch);
    Child(pid_t pid, Fd pidfd) noexcept : pid_(pid), pidfd_(std::move(pidfd)) {}
    ExitReport reap();

    pid_t pid_ = -1;  // -1 once reaped or moved from
    Fd pidfd_;
};

// Starts a program, with no signal blocked or ignored. Throws std::system_error naming it if it
// cannot be started.
[[nodiscard]] Child spawn(const Launch& launch);

}  // namespace sandbox
