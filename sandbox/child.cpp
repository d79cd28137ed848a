// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// Boost.Process starts the child, runs our initializer in it, and execs. This file is the only one
// that includes it. We take its vfork launcher: a fork copies our page tables first, which costs
// 15 ms once a judge holds half a gigabyte of test data. The child of a vfork runs in our memory
// until it execs, so we hold all signals back meanwhile (a handler must not run there), and an
// error of the child is simply a value that we find afterwards.
//
// Boost needs care; each care is marked with the version whose defect it contains:
//   - descriptors leak into the child (1.81 to 1.84, boostorg/process#360): we mark them
//     close-on-exec ourselves;
//   - a failed launch is not waited for (all, #447): we reap it;
//   - the child of a failed exec calls exit() (all, #514): our hook ends it first;
//   - errno is reported, not the initializer's error: nothing may come between the failing call
//     and the return;
//   - posix::bind_fd is undefined behaviour (1.81): we call dup2() ourselves.
#include "sandbox/child.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/process/v2/posix/vfork_launcher.hpp>
#include <boost/process/v2/process.hpp>
#include <cassert>
#include <cerrno>
#include <system_error>

namespace sandbox {
namespace {

namespace bp = boost::process::v2;

// The sanitizers do not know that a vfork child shares their shadow memory.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
using Launcher = bp::posix::default_launcher;
#else
using Launcher = bp::posix::vfork_launcher;
#endif

bp::error_code last_error() { return {errno, bp::system_category()}; }

// Holds all signals of this thread back.
class SignalsBlocked {
  public:
    SignalsBlocked() noexcept {
        sigset_t all;
        sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;
    ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

// Copies of `fds` whose numbers are beyond all that they are to become, so that no dup2()
// overwrites one that is still needed.
std::vector<Fd> out_of_the_way(std::span<const int> fds) {
    std::vector<Fd> copies;
    copies.reserve(fds.size());
    for (const int fd : fds) {
        copies.emplace_back(::fcntl(fd, F_DUPFD_CLOEXEC, static_cast<int>(fds.size())));
        if (!copies.back())
            throw std::system_error(errno, std::system_category(), "F_DUPFD_CLOEXEC");
    }
    return copies;
}

// Runs in the child before exec: async-signal-safe calls only, no allocation.
struct Prepare {
    const std::vector<Fd>& fds;

    template <class AnyLauncher>
    bp::error_code on_exec_setup(AnyLauncher&, const bp::filesystem::path&,
                                 const char* const*) const {
        if (::setsid() < 0) return last_error();
        for (std::size_t i = 0; i < fds.size(); ++i)
            if (::dup2(fds[i].get(), static_cast<int>(i)) < 0) return last_error();
        const auto first_unwanted = static_cast<unsigned>(fds.size());
        if (::close_range(first_unwanted, ~0U, CLOSE_RANGE_CLOEXEC) != 0) return last_error();
        return reset_signals();
    }

    // Handlers first: a signal that came while all were blocked must not run ours in the child.
    static bp::error_code reset_signals() {
        for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
        sigset_t none;
        sigemptyset(&none);
        return ::sigprocmask(SIG_SETMASK, &none, nullptr) == 0 ? bp::error_code{} : last_error();
    }

    // Variadic, as Boost looks this hook up by a wrong signature.
    template <class... Any>
    [[noreturn]] void on_exec_error(Any&&...) const {
        ::_exit(127);
    }
};

int wait4_retry(pid_t pid, int* status, rusage* usage) {
    int got = 0;
    do got = ::wait4(pid, status, 0, usage);
    while (got < 0 && errno == EINTR);
    return got;
}

}  // namespace

bool ExitReport::exited_with(int code) const noexcept {
    return WIFEXITED(status) && WEXITSTATUS(status) == code;
}

std::optional<int> ExitReport::signal() const noexcept {
    if (!WIFSIGNALED(status)) return std::nullopt;
    return WTERMSIG(status);
}

Child spawn(const Launch& launch) {
    const std::vector<Fd> fds = out_of_the_way(launch.fds);
    boost::asio::io_context io;
    Launcher launcher;
    launcher.fd_whitelist.clear();
    for (std::size_t i = 0; i < std::max<std::size_t>(fds.size(), 3); ++i)
        launcher.fd_whitelist.push_back(static_cast<int>(i));
    bp::error_code failure;
    const SignalsBlocked quiet;
    auto process =
        launcher(io.get_executor(), failure, bp::filesystem::path(launch.program.c_str()),
                 launch.args, Prepare{fds});
    if (failure) {
        if (launcher.pid > 0) wait4_retry(launcher.pid, nullptr, nullptr);
        throw std::system_error(failure.value(), std::system_category(),
                                "cannot start " + launch.program.string());
    }
    const pid_t pid = process.id();
    process.detach();  // from here on, Child alone owns the process
    const auto pidfd = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    const int error = errno;
    Child child(pid, Fd(pidfd));
    if (pidfd < 0) throw std::system_error(error, std::system_category(), "pidfd_open");
    return child;
}

Child::Child(Child&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), pidfd_(std::move(other.pidfd_)) {}

Child& Child::operator=(Child&& other) noexcept {
    std::swap(pid_, other.pid_);
    pidfd_.swap(other.pidfd_);
    return *this;
}

Child::~Child() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);
    wait4_retry(pid_, nullptr, nullptr);
}

std::optional<ExitReport> Child::wait_until(std::chrono::steady_clock::time_point deadline) {
    using namespace std::chrono;
    assert(pid_ > 0);
    for (;;) {
        const auto left = ceil<milliseconds>(deadline - steady_clock::now());
        pollfd ready = {pidfd_.get(), POLLIN, 0};
        const int n = ::poll(
            &ready, 1, static_cast<int>(std::clamp<milliseconds::rep>(left.count(), 0, 60'000)));
        if (n > 0) return reap();
        if (n < 0 && errno != EINTR) throw std::system_error(errno, std::system_category(), "poll");
        if (n == 0 && left.count() <= 0) return std::nullopt;
    }
}

ExitReport Child::kill() {
    assert(pid_ > 0);
    ::kill(-pid_, SIGKILL);  // cannot hit a stranger: an unreaped pid is not given out again
    return reap();
}

ExitReport Child::reap() {
    ExitReport report;
    const pid_t pid = std::exchange(pid_, -1);
    if (wait4_retry(pid, &report.status, &report.usage) != pid)
        throw std::system_error(errno, std::system_category(), "wait4");
    return report;
}

}  // namespace sandbox
