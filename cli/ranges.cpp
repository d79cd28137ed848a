// SPDX-License-Identifier: MIT
#include "cli/ranges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>

#include "judge/support/error.hpp"

namespace cli {
namespace {

struct Span {
    std::size_t first, last;
};

std::optional<std::size_t> parse_number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || value == 0)
        return std::nullopt;
    return value;
}

std::optional<Span> parse_span(std::string_view part, std::size_t count) {
    if (part.starts_with('-')) {
        const auto from_end = parse_number(part.substr(1));
        if (!from_end) return std::nullopt;
        if (*from_end > count) return Span{count + 1, count + 1};
        return Span{count + 1 - *from_end, count + 1 - *from_end};
    }
    const std::size_t dash = part.find('-');
    const auto first = parse_number(part.substr(0, dash));
    if (!first) return std::nullopt;
    if (dash == std::string_view::npos) return Span{*first, *first};
    if (dash + 1 == part.size()) return Span{*first, std::max(*first, count)};
    const auto last = parse_number(part.substr(dash + 1));
    if (!last || *last < *first) return std::nullopt;
    return Span{*first, *last};
}

[[noreturn]] void fail(const std::string& message) {
    throw judge::UserError(judge::Fault::usage, message);
}

}  // namespace

std::vector<std::size_t> parse_ranges(std::string_view text, std::size_t count) {
    std::set<std::size_t> chosen;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        const auto span = parse_span(part, count);
        if (!span)
            fail(
                fmt::format("case range \"{}\": expected numbers such as 2, 1-3, 4- or -1 (the "
                            "last one), parted by commas",
                            text));
        if (span->last > count)
            fail(fmt::format("case range \"{}\": there {} only {} case{}", text,
                             count == 1 ? "is" : "are", count, count == 1 ? "" : "s"));
        for (std::size_t n = span->first; n <= span->last; ++n) chosen.insert(n);
        at = end + 1;
    }
    return {chosen.begin(), chosen.end()};
}

}  // namespace cli
