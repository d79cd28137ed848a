// SPDX-License-Identifier: MIT
#include "cli/quantity.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>

#include "judge/support/error.hpp"

namespace cli {
namespace {

struct Unit {
    std::string_view name;
    double factor;
};
constexpr std::array kTimes = {Unit{"ms", 1}, Unit{"s", 1'000}, Unit{"m", 60'000},
                               Unit{"min", 60'000}};
constexpr std::array kSizes = {Unit{"", 1},
                               Unit{"B", 1},
                               Unit{"K", 1'024.0},
                               Unit{"KiB", 1'024.0},
                               Unit{"M", 1'048'576.0},
                               Unit{"MiB", 1'048'576.0},
                               Unit{"G", 1'073'741'824.0},
                               Unit{"GiB", 1'073'741'824.0}};
constexpr double kMost = 1e15;

// A positive number and a unit of the table, in the smallest unit.
std::optional<double> parse(std::string_view text, const auto& units) {
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc()) return std::nullopt;
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    for (const Unit& known : units)
        if (unit == known.name && value > 0 && value * known.factor < kMost &&
            value * known.factor >= 1)
            return value * known.factor;
    return std::nullopt;
}

[[noreturn]] void fail(std::string_view option, const std::string& text,
                       std::string_view expected) {
    throw judge::UserError(judge::Fault::usage,
                           fmt::format("{}: expected {}, got \"{}\"", option, expected, text));
}

}  // namespace

std::chrono::milliseconds parse_duration(std::string_view option, const std::string& text) {
    const auto value = parse(text, kTimes);
    if (!value) fail(option, text, "a time such as 2s or 500ms");
    return std::chrono::milliseconds(static_cast<std::int64_t>(*value));
}

std::int64_t parse_size(std::string_view option, const std::string& text) {
    const auto value = parse(text, kSizes);
    if (!value) fail(option, text, "a size such as 64M or 1G");
    return static_cast<std::int64_t>(*value);
}

}  // namespace cli
