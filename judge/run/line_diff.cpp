// SPDX-License-Identifier: MIT
#include "judge/run/line_diff.hpp"

#include <algorithm>
#include <vector>

#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kMostEdits = 4'000;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
            line.remove_suffix(1);
        if (!line.empty()) lines.push_back(line);
        from = end + 1;
    }
    return lines;
}

}  // namespace

// Myers: the furthest point reached on each diagonal after d insertions and deletions.
LineDiff line_diff(std::string_view before, std::string_view after) {
    const auto a = lines_of(before);
    const auto b = lines_of(after);
    const auto n = static_cast<std::ptrdiff_t>(a.size());
    const auto m = static_cast<std::ptrdiff_t>(b.size());
    const auto most = std::min(static_cast<std::ptrdiff_t>(kMostEdits), n + m);
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
        return furthest[static_cast<std::size_t>(k + most + 1)];
    };
    for (std::ptrdiff_t d = 0; d <= most; ++d)
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            std::ptrdiff_t x = down ? at(k + 1) : at(k - 1) + 1;
            while (x < n && x - k < m && x >= 0 && x - k >= 0 &&
                   a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
                ++x;
            at(k) = x;
            if (x < n || x - k < m) continue;
            // added + removed = d, added - removed = m - n
            const auto added = static_cast<std::size_t>((d + m - n) / 2);
            return {added, static_cast<std::size_t>(d) - added};
        }
    return {b.size(), a.size()};
}

}  // namespace judge::run
