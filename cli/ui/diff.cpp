// SPDX-License-Identifier: MIT
//
// Myers' greedy algorithm: furthest[k] is how far the first text is matched on the diagonal k with
// d changes; the trace of all d is walked back. Beyond kMostChanges the middle is simply replaced.
#include "cli/ui/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <span>

namespace cli::ui {
namespace {

using Lines = std::vector<std::string_view>;
using Diagonals = std::vector<std::ptrdiff_t>;

constexpr std::ptrdiff_t kMostChanges = 2'000;
constexpr std::size_t kAround = 3;

Lines split(std::string_view text) {
    Lines out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        out.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

struct Span {
    const Lines& lines;
    std::size_t begin;
    std::size_t end;
    [[nodiscard]] std::ptrdiff_t size() const { return static_cast<std::ptrdiff_t>(end - begin); }
    [[nodiscard]] std::string_view at(std::ptrdiff_t i) const {
        return lines[begin + static_cast<std::size_t>(i)];
    }
};

std::size_t index(std::ptrdiff_t k, std::ptrdiff_t d) {
    return static_cast<std::size_t>(k + d + 1);
}

// The step by which diagonal k is reached best with d changes: true if by adding a line.
bool by_adding(const Diagonals& before, std::ptrdiff_t k, std::ptrdiff_t d) {
    return k == -d || (k != d && before[index(k - 1, d)] < before[index(k + 1, d)]);
}

// The diagonals after 0, 1, 2, … changes, until both ends meet; empty if that takes too many.
std::vector<Diagonals> search(const Span& a, const Span& b) {
    std::vector<Diagonals> trace;
    Diagonals last;
    for (std::ptrdiff_t d = 0; d <= std::min(a.size() + b.size(), kMostChanges); ++d) {
        // Room for the diagonals -d-1 … d+1.
        Diagonals now(static_cast<std::size_t>(2 * d + 3), 0);
        for (std::ptrdiff_t k = -d + 1; k < d; ++k) now[index(k, d)] = last[index(k, d - 1)];
        const Diagonals before = now;
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            std::ptrdiff_t x = 0;
            if (d > 0)
                x = by_adding(before, k, d) ? before[index(k + 1, d)] : before[index(k - 1, d)] + 1;
            while (x < a.size() && x - k < b.size() && a.at(x) == b.at(x - k)) ++x;
            now[index(k, d)] = x;
            if (x >= a.size() && x - k >= b.size()) {
                trace.push_back(std::move(now));
                return trace;
            }
        }
        last = now;
        trace.push_back(std::move(now));
    }
    return {};
}

void walk_back(const Span& a, const Span& b, const std::vector<Diagonals>& trace,
               std::vector<DiffLine>& out) {
    std::vector<DiffLine> reversed;
    std::ptrdiff_t x = a.size();
    std::ptrdiff_t y = b.size();
    const auto same = [&] {
        --x, --y;
        reversed.push_back({Change::same, std::string(a.at(x))});
    };
    for (auto d = static_cast<std::ptrdiff_t>(trace.size()) - 1; d > 0; --d) {
        const Diagonals& last = trace[static_cast<std::size_t>(d - 1)];
        Diagonals before(static_cast<std::size_t>(2 * d + 3), 0);
        for (std::ptrdiff_t k = -d + 1; k < d; ++k) before[index(k, d)] = last[index(k, d - 1)];
        const bool added = by_adding(before, x - y, d);
        const std::ptrdiff_t from = x - y + (added ? 1 : -1);
        const std::ptrdiff_t start = before[index(from, d)] + (added ? 0 : 1);
        while (x > start) same();
        if (added)
            reversed.push_back({Change::added, std::string(b.at(--y))});
        else
            reversed.push_back({Change::removed, std::string(a.at(--x))});
    }
    while (x > 0) same();
    out.insert(out.end(), reversed.rbegin(), reversed.rend());
}

void replace(const Span& a, const Span& b, std::vector<DiffLine>& out) {
    for (std::ptrdiff_t i = 0; i < a.size(); ++i)
        out.push_back({Change::removed, std::string(a.at(i))});
    for (std::ptrdiff_t i = 0; i < b.size(); ++i)
        out.push_back({Change::added, std::string(b.at(i))});
}

// How many of the lines stand in the text that does not have `missing`.
std::size_t count_without(std::span<const DiffLine> lines, Change missing) {
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [&](const DiffLine& l) { return l.change != missing; }));
}

std::string header(std::span<const DiffLine> lines, std::size_t begin, std::size_t end) {
    const auto before = lines.first(begin);
    const auto hunk = lines.subspan(begin, end - begin);
    const auto range = [&](Change missing) {
        const std::size_t size = count_without(hunk, missing);
        return fmt::format("{},{}", count_without(before, missing) + (size == 0 ? 0 : 1), size);
    };
    return fmt::format("@@ -{} +{} @@", range(Change::added), range(Change::removed));
}

}  // namespace

std::vector<DiffLine> diff_lines(std::string_view from, std::string_view to) {
    const Lines a = split(from);
    const Lines b = split(to);
    std::size_t front = 0;
    while (front < std::min(a.size(), b.size()) && a[front] == b[front]) ++front;
    std::size_t back = 0;
    while (back < std::min(a.size(), b.size()) - front &&
           a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    std::vector<DiffLine> out;
    for (std::size_t i = 0; i < front; ++i) out.push_back({Change::same, std::string(a[i])});
    const Span left{a, front, a.size() - back};
    const Span right{b, front, b.size() - back};
    const auto trace = search(left, right);
    if (trace.empty())
        replace(left, right, out);
    else
        walk_back(left, right, trace, out);
    for (std::size_t i = a.size() - back; i < a.size(); ++i)
        out.push_back({Change::same, std::string(a[i])});
    return out;
}

std::vector<DiffLine> unified(const std::vector<DiffLine>& lines) {
    std::vector<DiffLine> out;
    for (std::size_t at = 0; at < lines.size();) {
        std::size_t change = at;
        while (change < lines.size() && lines[change].change == Change::same) ++change;
        if (change == lines.size()) break;
        const std::size_t begin = std::max(at, change < kAround ? 0 : change - kAround);
        std::size_t last = change;  // the last change of this hunk
        for (std::size_t i = change; i < lines.size() && i <= last + 2 * kAround; ++i)
            if (lines[i].change != Change::same) last = i;
        const std::size_t end = std::min(lines.size(), last + 1 + kAround);
        out.push_back({Change::same, header(lines, begin, end)});
        for (std::size_t i = begin; i < end; ++i) {
            constexpr std::string_view kMarks = " -+";
            const char mark = kMarks[static_cast<std::size_t>(lines[i].change)];
            out.push_back({lines[i].change, mark + lines[i].text});
        }
        at = end;
    }
    return out;
}

}  // namespace cli::ui
