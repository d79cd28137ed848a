// SPDX-License-Identifier: MIT
#include "sandbox/owner.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>

#include "sandbox/fd.hpp"

namespace sandbox {
namespace {

constexpr std::string_view kPrefix = "spar-box-";

// Field 22 of /proc/PID/stat; nullopt if there is no such process. A zombie can clean up nothing
// any more. The second field is the program's name in parentheses and may hold anything, so
// counting starts after the last parenthesis.
std::optional<std::uint64_t> start_ticks_of(pid_t pid, bool& zombie) noexcept {
    zombie = false;
    char path[32];
    std::snprintf(path, sizeof path, "/proc/%d/stat", static_cast<int>(pid));
    const Fd file(::open(path, O_RDONLY | O_CLOEXEC));
    if (!file) return std::nullopt;
    char text[1024];
    const ssize_t size = ::read(file.get(), text, sizeof text);
    if (size <= 0) return std::nullopt;
    std::string_view rest(text, static_cast<std::size_t>(size));
    const auto name_end = rest.rfind(')');
    if (name_end == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(name_end + 1);
    zombie = rest.starts_with(" Z") || rest.starts_with(" X");
    for (int field = 2; field < 22; ++field) {
        const auto space = rest.find(' ');
        if (space == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(space + 1);
    }
    std::uint64_t ticks = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), ticks);
    if (read.ec != std::errc{}) return std::nullopt;
    return ticks;
}

std::optional<std::uint64_t> own_pid_namespace() noexcept {
    struct stat about {};
    if (::stat("/proc/self/ns/pid", &about) != 0) return std::nullopt;
    return about.st_ino;
}

// Takes a number and the dash after it, if the text does not end there, from the front of `text`.
template <class Number>
bool take(std::string_view& text, Number& value) noexcept {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.empty()) return true;
    if (text.front() != '-') return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::optional<Owner> Owner::this_process() noexcept {
    const pid_t pid = ::getpid();
    bool zombie = false;
    const auto start = start_ticks_of(pid, zombie);
    const auto space = own_pid_namespace();
    if (!start || !space) return std::nullopt;
    return Owner{pid, *start, *space};
}

bool Owner::surely_dead() const noexcept {
    if (own_pid_namespace() != pid_namespace) return false;
    bool zombie = false;
    if (const auto start = start_ticks_of(pid, zombie)) return zombie || *start != start_ticks;
    return ::kill(pid, 0) != 0 && errno == ESRCH;
}

std::string owner_tag(const Owner& owner) {
    std::string tag(kPrefix);
    tag += std::to_string(owner.pid);
    tag += '-';
    tag += std::to_string(owner.start_ticks);
    tag += '-';
    tag += std::to_string(owner.pid_namespace);
    return tag;
}

std::optional<Owner> parse_owner_tag(std::string_view name) noexcept {
    if (!name.starts_with(kPrefix)) return std::nullopt;
    name.remove_prefix(kPrefix.size());
    Owner owner;
    if (!take(name, owner.pid) || owner.pid <= 0) return std::nullopt;
    if (!take(name, owner.start_ticks)) return std::nullopt;
    if (!take(name, owner.pid_namespace)) return std::nullopt;
    return owner;
}

}  // namespace sandbox
