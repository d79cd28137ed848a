// SPDX-License-Identifier: MIT
#include "judge/support/source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "judge/support/error.hpp"
#include "judge/support/utf8.hpp"
#include "sandbox/fd.hpp"

namespace judge {
namespace {

constexpr std::size_t kWidestLine = 96;  // characters of a quoted line

// What may go to a terminal: as many characters as `text` has, so that carets still stand right.
std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const Utf8Character c = first_character(text);
        if (c.code == '\t')
            out += ' ';
        else if (!c.valid || is_unprintable(c.code))
            out += '?';
        else
            out += text.substr(0, c.bytes);
        text.remove_prefix(c.bytes);
    }
    return out;
}

// `text` without its first `count` characters.
std::string_view drop(std::string_view text, std::size_t count) {
    for (; count > 0 && !text.empty(); --count) text.remove_prefix(first_character(text).bytes);
    return text;
}

struct Shown {
    std::string line;
    std::size_t caret;  // characters before it
};

// A window of the line that holds the caret; "…" stands for what is left out.
Shown cut(std::string_view line, std::size_t caret) {
    const std::size_t length = count_characters(line);
    if (length <= kWidestLine) return {printable(line), caret};
    const std::size_t first = caret > kWidestLine / 2
                                  ? std::min(caret - kWidestLine / 2, length - kWidestLine)
                                  : std::size_t{0};
    std::string_view window = drop(line, first);
    const std::string_view rest = drop(window, kWidestLine);
    window.remove_suffix(rest.size());
    return {(first > 0 ? "…" : "") + printable(window) + (rest.empty() ? "" : "…"),
            caret - first + (first > 0 ? 1 : 0)};
}

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view why) {
    throw UserError(Fault::invalid_package,
                    fmt::format("{}: error: {}", printable(path.string()), why));
}

[[noreturn]] void refuse_errno(const std::filesystem::path& path, int error) {
    switch (error) {
        case ENOENT: refuse(path, "there is no such file");
        case EACCES: refuse(path, "it may not be read; make it readable with chmod +r");
        case ELOOP: refuse(path, "its symbolic links lead in a circle; replace them by the file");
        case ENXIO: refuse(path, "it is a socket; expected a regular file");
        default: refuse(path, fmt::format("cannot be read: {}", std::strerror(error)));
    }
}

void demand_regular(const std::filesystem::path& path, const struct stat& info) {
    if (S_ISREG(info.st_mode)) return;
    const char* const kind = S_ISDIR(info.st_mode)    ? "directory"
                             : S_ISFIFO(info.st_mode) ? "FIFO"
                             : S_ISSOCK(info.st_mode) ? "socket"
                                                      : "device";
    refuse(path, fmt::format("it is a {}; expected a regular file", kind));
}

std::string read_all(int fd, const std::filesystem::path& path, std::size_t limit) {
    std::string text;
    std::array<char, 1 << 16>
        block;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    for (;;) {
        const ssize_t n = ::read(fd, block.data(), block.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) refuse_errno(path, errno);
        if (n == 0) return text;
        text.append(block.data(), static_cast<std::size_t>(n));
        if (text.size() > limit)
            refuse(path, fmt::format("it is larger than {} KiB, the most that is read here",
                                     limit >> 10));
    }
}

}  // namespace

std::string quote(const Source& source, std::size_t offset, std::string_view message,
                  Severity severity) {
    const std::string_view text = source.text;
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto line_number = 1 + std::count(before.begin(), before.end(), '\n');
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 == 0: the first line
    const auto column = count_characters(before.substr(line_start));
    auto line = text.substr(line_start, text.find('\n', line_start) - line_start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const Shown shown = cut(line, column);
    return fmt::format("{}:{}:{}: {}: {}\n{:5} | {}\n      | {}^", printable(source.path.string()),
                       line_number, column + 1, severity == Severity::error ? "error" : "warning",
                       printable(message), line_number, shown.line, std::string(shown.caret, ' '));
}

Source read_source(const std::filesystem::path& path, std::size_t limit) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) refuse_errno(path, errno);
    demand_regular(path, info);  // before open(): opening a device can have effects
    const sandbox::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd) refuse_errno(path, errno);
    if (::fstat(fd.get(), &info) != 0) refuse_errno(path, errno);
    demand_regular(path, info);
    if (info.st_size > 0 && static_cast<std::size_t>(info.st_size) > limit)
        refuse(path, fmt::format("it has {} bytes; at most {} KiB are read here", info.st_size,
                                 limit >> 10));
    return {path, read_all(fd.get(), path, limit)};
}

}  // namespace judge
