// SPDX-License-Identifier: MIT
#pragma once

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// A program on a pseudo-terminal of its own, to be talked to. Killed when it goes.
class Terminal {
  public:
    Terminal(std::vector<std::string> argv, const std::vector<std::string>& env,
             const std::string& directory, unsigned short columns = 80) {
        winsize size{.ws_row = 30, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
        pid_ = ::forkpty(&master_, nullptr, nullptr, &size);
        if (pid_ != 0) return;
        for (const char* name : {"NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"}) ::unsetenv(name);
        for (const std::string& entry : env) ::putenv(const_cast<char*>(entry.c_str()));
        std::vector<char*> words;
        for (std::string& word : argv) words.push_back(word.data());
        words.push_back(nullptr);
        if (::chdir(directory.c_str()) == 0) ::execv(words[0], words.data());
        ::_exit(127);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal() {
        ::close(master_);
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }

    // Waits until `text` has been shown since the last forget(); false if it ends or takes long.
    bool shows(std::string_view text) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(100);
        while (seen_.find(text) == std::string::npos)
            if (!take(end)) return false;
        return true;
    }
    void forget() { seen_.clear(); }
    void press(std::string_view keys) const {
        [[maybe_unused]] const ssize_t n = ::write(master_, keys.data(), keys.size());
    }
    // Waits for its end: its exit code, or 128 + signal.
    int exit_code() {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(100);
        while (take(end)) {
        }
        int status = 0;
        ::waitpid(pid_, &status, 0);
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    // Whether keys are echoed and edited by line, as a shell expects it.
    [[nodiscard]] bool is_ordinary() const {
        termios now{};
        return ::tcgetattr(master_, &now) == 0 && (now.c_lflag & ECHO) != 0 &&
               (now.c_lflag & ICANON) != 0 && (now.c_lflag & ISIG) != 0;
    }
    [[nodiscard]] const std::string& seen() const { return seen_; }
    [[nodiscard]] pid_t pid() const { return pid_; }

  private:
    bool take(std::chrono::steady_clock::time_point end) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        pollfd ready{.fd = master_, .events = POLLIN, .revents = 0};
        if (left.count() <= 0 || ::poll(&ready, 1, static_cast<int>(left.count())) <= 0)
            return false;
        char bytes[4'096];
        const ssize_t n = ::read(master_, bytes, sizeof bytes);
        if (n > 0) seen_.append(bytes, static_cast<std::size_t>(n));
        return n > 0 || errno == EINTR;
    }

    int master_ = -1;
    pid_t pid_ = -1;
    std::string seen_;
};

}  // namespace tests
