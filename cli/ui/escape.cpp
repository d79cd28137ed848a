// SPDX-License-Identifier: MIT
#include "cli/ui/escape.hpp"

#include <fmt/format.h>

#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

// Code points that move the text around them or cannot be seen: no terminal should obey them for a
// stranger.
bool deceptive(char32_t point) {
    return (point >= 0x80 && point < 0xA0) || point == 0x061C || point == 0x200E ||
           point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069) || point == 0x2028 || point == 0x2029 ||
           point == 0xFEFF;
}

void append_printable(std::string& out, std::string_view bytes, char32_t point) {
    if (point == U'\uFFFD' && bytes.size() == 1)
        out += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes[0]));
    else if (point < 0x20 || point == 0x7F)
        out += fmt::format("\\x{:02x}", static_cast<unsigned>(point));
    else if (deceptive(point))
        out += fmt::format("\\u{{{:04x}}}", static_cast<unsigned>(point));
    else
        out += bytes;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::string_view whole = text;
        const char32_t point = take_code_point(text);
        if (point == '\n' || point == '\t')
            out.push_back(static_cast<char>(point));
        else
            append_printable(out, whole.substr(0, whole.size() - text.size()), point);
    }
    return out;
}

std::string printable_line(std::string_view text, bool unicode) {
    std::string out;
    for (const char c : printable(text)) {
        if (c == '\n')
            out += unicode ? "↩ " : "\\n ";
        else
            out.push_back(c == '\t' ? ' ' : c);
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace cli::ui
