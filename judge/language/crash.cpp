// SPDX-License-Identifier: MIT
#include "judge/language/crash.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "judge/support/text.hpp"

namespace judge::language {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view kTerminate = "terminate called after throwing an instance of '";
constexpr std::string_view kWhat = "what():";
constexpr std::string_view kJava = "Exception in thread \"";
constexpr std::array<std::string_view, 3> kGo = {
    "panic: ", "fatal error: ", "runtime: goroutine stack exceeds"};

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "solution.go:12" in a line such as "\t/box/solution.go:12 +0x1d"; empty if no file with this
// extension and a line number is named, or only one of the driver's or the library's.
std::string place(std::string_view line, std::string_view extension) {
    const auto at = line.find(extension);
    if (at == std::string_view::npos) return "";
    auto begin = line.find_last_of("/ \t(\"'<", at);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    auto end = at + extension.size();
    if (end >= line.size() || line[end] != ':') return "";
    for (++end; end < line.size() && is_digit(line[end]);) ++end;
    const std::string_view found = line.substr(begin, end - begin);
    const bool foreign = found.starts_with("main.") || found.starts_with("a_spar_") ||
                         found.starts_with("spar") ||
                         line.find("/usr/") != std::string_view::npos ||
                         line.find("node:") != std::string_view::npos ||
                         line.find("/rustc/") != std::string_view::npos;
    return foreign || !is_digit(found.back()) ? "" : std::string(found);
}

std::string first_place(const Lines& lines, std::size_t from, std::string_view extension) {
    for (std::size_t i = from; i < lines.size(); ++i)
        if (std::string found = place(lines[i], extension); !found.empty())
            return " (" + found + ")";
    return "";
}

std::optional<std::string> cpp(const Lines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].starts_with(kTerminate)) continue;
        std::string_view type = lines[i].substr(kTerminate.size());
        type = type.substr(0, type.find('\''));
        std::string text = "uncaught " + std::string(type);
        if (i + 1 == lines.size()) return text;
        const std::string_view next = trim(lines[i + 1]);
        if (next.starts_with(kWhat)) text += ": " + std::string(trim(next.substr(kWhat.size())));
        return text;
    }
    return std::nullopt;
}

std::optional<std::string> java(const Lines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].starts_with(kJava)) continue;
        const auto quote = lines[i].find('"', kJava.size());
        if (quote == std::string_view::npos) continue;
        return std::string(trim(lines[i].substr(quote + 1))) + first_place(lines, i + 1, ".java");
    }
    return std::nullopt;
}

std::optional<std::string> go(const Lines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::ranges::any_of(kGo,
                                [&](std::string_view word) { return lines[i].starts_with(word); }))
            return std::string(lines[i]) + first_place(lines, i + 1, ".go");
    return std::nullopt;
}

// "thread 'main' panicked at 'text', solution.rs:3:5", since 1.73 "… panicked at solution.rs:3:5:"
// and the text in the next line.
std::optional<std::string> rust(const Lines& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto at = lines[i].find(" panicked at ");
        if (!lines[i].starts_with("thread '") || at == std::string_view::npos) continue;
        std::string_view rest = lines[i].substr(at + 13);
        const std::string where = place(rest, ".rs");
        if (rest.starts_with('\'')) {
            rest.remove_prefix(1);
            rest = rest.substr(0, rest.rfind('\''));
        } else if (i + 1 < lines.size()) {
            rest = trim(lines[i + 1]);
        }
        return "panicked: " + std::string(rest) + (where.empty() ? "" : " (" + where + ")");
    }
    return std::nullopt;
}

// A line that begins with the name of an error, followed by frames "    at f (solution.js:2:3)".
std::optional<std::string> node(const Lines& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto colon = lines[i].find(": ");
        if (colon == std::string_view::npos || !lines[i].substr(0, colon).ends_with("Error"))
            continue;
        if (!lines[i + 1].starts_with("    at ")) continue;
        return std::string(lines[i]) + first_place(lines, i + 1, ".js");
    }
    return std::nullopt;
}

// The last line, with the place that the trace names last.
std::optional<std::string> python(const Lines& lines) {
    const auto trace = std::ranges::find(lines, "Traceback (most recent call last):");
    if (trace == lines.end()) return std::nullopt;
    std::string where;
    for (auto line = trace; line != lines.end(); ++line) {
        const std::string_view text = trim(*line);
        const auto end = text.find("\", line ");
        if (!text.starts_with("File \"") || end == std::string_view::npos) continue;
        const std::string_view path = text.substr(6, end - 6);
        const auto slash = path.rfind('/');
        std::string_view number = text.substr(end + 8);
        number = number.substr(0, number.find_first_not_of("0123456789"));
        where = " (" +
                std::string(slash == std::string_view::npos ? path : path.substr(slash + 1)) +
                ", line " + std::string(number) + ")";
    }
    return std::string(trim(lines.back())) + where;
}

}  // namespace

std::string crash_summary(std::string_view errors) {
    const Lines lines = lines_of(trim(errors));
    if (lines.empty()) return "";
    for (const auto& known : {cpp, java, go, rust, node, python})
        if (const auto said = known(lines)) return *said;
    return std::string(trim(lines.back()));
}

}  // namespace judge::language
