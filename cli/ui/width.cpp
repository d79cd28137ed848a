// SPDX-License-Identifier: MIT
#include "cli/ui/width.hpp"

#include <algorithm>
#include <array>

#include "judge/support/utf8.hpp"

namespace cli::ui {
namespace {

struct Range {
    char32_t first, last;
};

constexpr std::array kZero = {Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD},
                              Range{0x0610, 0x061A}, Range{0x064B, 0x065F}, Range{0x0900, 0x0902},
                              Range{0x093A, 0x093C}, Range{0x0E34, 0x0E3A}, Range{0x1AB0, 0x1AFF},
                              Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF},
                              Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}};
constexpr std::array kWide = {
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x4DBF},
    Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},
    Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF},
    Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

bool within(const auto& ranges, char32_t point) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [point](Range r) { return r.first <= point && point <= r.last; });
}

// Length of the colour sequence that `text` begins with; 0 if it does not.
std::size_t colour_length(std::string_view text) {
    if (!text.starts_with("\x1b[")) return 0;
    const std::size_t end = text.find_first_not_of("0123456789;", 2);
    return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

// Gathers words into lines and carries the colour that is on from one line to the next.
class Wrapper {
  public:
    explicit Wrapper(int columns) : columns_(std::max(columns, 1)) {}

    void word(std::string_view text) {
        const int wide = ui::width(text);
        const bool first = used_ == 0;
        if (!first && used_ + 1 + wide > columns_)
            end_line();
        else if (!first)
            add(" ", 1);
        if (wide <= columns_ - used_)
            add_whole(text, wide);
        else
            add_broken(text);
    }

    void end_line() {
        while (line_.ends_with(' ')) line_.pop_back();
        lines_.push_back(colour_.empty() ? line_ : line_ + "\x1b[0m");
        line_ = colour_;
        used_ = 0;
    }

    std::vector<std::string> finish() {
        if (used_ > 0 || lines_.empty() || !line_.empty()) end_line();
        return std::move(lines_);
    }

  private:
    void add(std::string_view text, int wide) {
        line_ += text;
        used_ += wide;
    }

    void note_colour(std::string_view sequence) {
        if (sequence == "\x1b[0m")
            colour_.clear();
        else
            colour_ += sequence;
    }

    void add_whole(std::string_view text, int wide) {
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t n = colour_length(text.substr(i));
            if (n > 0) note_colour(text.substr(i, n));
            i += std::max<std::size_t>(n, 1);
        }
        add(text, wide);
    }

    void add_broken(std::string_view text) {
        while (!text.empty()) {
            if (const std::size_t n = colour_length(text); n > 0) {
                note_colour(text.substr(0, n));
                add(text.substr(0, n), 0);
                text.remove_prefix(n);
                continue;
            }
            std::string_view rest = text;
            const int wide = ui::width(take_code_point(rest));
            if (used_ > 0 && used_ + wide > columns_) end_line();
            add(text.substr(0, text.size() - rest.size()), wide);
            text = rest;
        }
    }

    int columns_;
    int used_ = 0;
    std::string line_, colour_;
    std::vector<std::string> lines_;
};

void replace_no_break_spaces(std::string& line) {
    constexpr std::string_view kNoBreak = "\xC2\xA0";
    for (std::size_t at = 0; (at = line.find(kNoBreak, at)) != std::string::npos; ++at)
        line.replace(at, kNoBreak.size(), " ");
    while (line.ends_with(' ')) line.pop_back();
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
    const judge::Utf8Character first = judge::first_character(text);
    text.remove_prefix(first.bytes);
    return first.valid ? first.code : U'\uFFFD';
}

void append_utf8(std::string& out, char32_t point) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

int width(char32_t point) {
    if (point < 0x300) return 1;
    if (within(kZero, point)) return 0;
    return within(kWide, point) ? 2 : 1;
}

int width(std::string_view text) {
    int sum = 0;
    while (!text.empty()) {
        if (const std::size_t n = colour_length(text); n > 0)
            text.remove_prefix(n);
        else
            sum += width(take_code_point(text));
    }
    return sum;
}

std::string pad_right(std::string_view text, int columns) {
    std::string out(text);
    out.append(static_cast<std::size_t>(std::max(0, columns - width(text))), ' ');
    return out;
}

std::string pad_left(std::string_view text, int columns) {
    std::string out(static_cast<std::size_t>(std::max(0, columns - width(text))), ' ');
    return out.append(text);
}

std::string cut(std::string_view text, int columns, std::string_view mark) {
    if (width(text) <= columns) return std::string(text);
    const int room = std::max(0, columns - width(mark));
    std::string out;
    for (int used = 0; !text.empty();) {
        const char32_t point = take_code_point(text);
        used += width(point);
        if (used > room) break;
        append_utf8(out, point);
    }
    return out.append(mark);
}

std::vector<std::string> wrap(std::string_view text, int columns) {
    Wrapper wrapper(columns);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        if (end > at) wrapper.word(text.substr(at, end - at));
        if (end < text.size() && text[end] == '\n') wrapper.end_line();
        at = end + 1;
    }
    auto lines = wrapper.finish();
    for (std::string& line : lines) replace_no_break_spaces(line);
    return lines;
}

std::vector<std::string> fold(std::string_view text, int columns) {
    std::vector<std::string> lines(1);
    for (int used = 0; !text.empty();) {
        const char32_t point = take_code_point(text);
        const int wide = point == '\t' ? 4 : width(point);
        if (used > 0 && used + wide > columns) {
            lines.emplace_back();
            used = 0;
        }
        used += wide;
        if (point == '\t')
            lines.back() += "    ";
        else
            append_utf8(lines.back(), point);
    }
    return lines;
}

std::string keep_together(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == ' ' ? std::string_view("\xC2\xA0") : std::string_view(&c, 1);
    return out;
}

}  // namespace cli::ui
