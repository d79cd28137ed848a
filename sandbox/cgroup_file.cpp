// SPDX-License-Identifier: MIT
#include "sandbox/cgroup_file.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "sandbox/fd.hpp"

namespace sandbox {
namespace {

constexpr std::size_t kMaxText = std::size_t{64} << 10;

void pause_for(long nanoseconds) noexcept {
    const timespec span = {0, nanoseconds};
    ::nanosleep(&span, nullptr);
}

std::optional<std::int64_t> leading_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return std::nullopt;
    if (end != text.data() + text.size() && *end != '\n' && *end != ' ') return std::nullopt;
    return value;
}

// Calls `visit` with each pid of a list of lines.
template <class Visit>
void for_each_pid(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (const auto pid = leading_number(line); pid && *pid > 0) visit(static_cast<pid_t>(*pid));
        text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    }
}

bool lists_pid(std::string_view text, pid_t wanted) {
    bool found = false;
    for_each_pid(text, [&](pid_t pid) { found = found || pid == wanted; });
    return found;
}

// Without cgroup.kill. The pid of a process that ended meanwhile may belong to a stranger: hold it
// by a pidfd, and signal only what is still listed after that.
void kill_one_by_one(const std::string& procs) noexcept {
    const auto listed = read_cgroup_file(procs);
    if (!listed) return;
    for_each_pid(*listed, [&](pid_t pid) {
        const Fd held(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
        const auto now = read_cgroup_file(procs);
        if (held && now && lists_pid(*now, pid))
            ::syscall(SYS_pidfd_send_signal, held.get(), SIGKILL, nullptr, 0);
    });
}

}  // namespace

std::optional<std::string> read_cgroup_file(const std::string& path) noexcept {
    const Fd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) return std::nullopt;
    return read_cgroup_file(file.get());
}

std::optional<std::string> read_cgroup_file(int file) noexcept {
    std::string text;
    char chunk[4096];
    for (;;) {
        const ssize_t size = ::pread(file, chunk, sizeof chunk, static_cast<off_t>(text.size()));
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return std::nullopt;
        text.append(chunk, static_cast<std::size_t>(size));
        // These files come whole: what leaves room in the chunk is the end.
        if (static_cast<std::size_t>(size) < sizeof chunk || text.size() > kMaxText) return text;
    }
}

int write_cgroup_file(const std::string& path, std::string_view text) noexcept {
    const Fd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file) return errno;
    const ssize_t size = ::write(file.get(), text.data(), text.size());
    if (size < 0) return errno;
    return static_cast<std::size_t>(size) == text.size() ? 0 : EIO;
}

std::optional<std::int64_t> keyed_number(std::string_view text, std::string_view key) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (line.starts_with(key) && line.size() > key.size() && line[key.size()] == ' ')
            return leading_number(line.substr(key.size() + 1));
        text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    }
    return std::nullopt;
}

std::optional<std::int64_t> lone_number(std::string_view text) { return leading_number(text); }

std::optional<std::int64_t> pressure_total(std::string_view text) {
    constexpr std::string_view kTotal = "total=";
    if (!text.starts_with("some ")) return std::nullopt;
    const auto line = text.substr(0, text.find('\n'));
    const auto at = line.find(kTotal);
    if (at == std::string_view::npos) return std::nullopt;
    return leading_number(line.substr(at + kTotal.size()));
}

bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto blank = list.find_first_of(" \n");
        if (list.substr(0, blank) == word) return true;
        if (blank == std::string_view::npos) return false;
        list.remove_prefix(blank + 1);
    }
    return false;
}

std::optional<std::string> v2_path(std::string_view text) {
    constexpr std::string_view kUnified = "0::";
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (line.starts_with(kUnified)) return std::string(line.substr(kUnified.size()));
        text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    }
    return std::nullopt;
}

void kill_cgroup(const std::string& path) noexcept {
    if (write_cgroup_file(path + "/cgroup.kill", "1") == 0) return;
    kill_one_by_one(path + "/cgroup.procs");
}

int remove_cgroup(const std::string& path) noexcept {
    long pause = 50'000;  // 50 µs, growing to 16 ms; about a second in all
    for (int attempt = 0;; ++attempt) {
        if (::rmdir(path.c_str()) == 0 || errno == ENOENT) return 0;
        if (errno != EBUSY || attempt == 70) return errno;
        kill_cgroup(path);
        pause_for(pause);
        if (pause < 16'000'000) pause *= 2;
    }
}

}  // namespace sandbox
