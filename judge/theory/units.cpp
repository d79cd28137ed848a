// SPDX-License-Identifier: MIT
#include "judge/theory/units.hpp"

#include <cmath>
#include <numbers>

namespace judge::theory {
namespace {

enum Base : std::uint8_t { metre, kilogram, second, ampere, kelvin, bit, flop, pixel, none };

struct Row {
    std::string_view name;
    double factor;
    Base base;
    bool prefixes;  // k, M, …, m, µ may stand before it
};

constexpr double kByte = 8;  // bits

constexpr auto kUnits = std::to_array<Row>({
    {"m", 1, metre, true},
    {"g", 1e-3, kilogram, true},
    {"s", 1, second, true},
    {"A", 1, ampere, true},
    {"K", 1, kelvin, true},
    {"min", 60, second, false},
    {"h", 3'600, second, false},
    {"hour", 3'600, second, false},
    {"hours", 3'600, second, false},
    {"d", 86'400, second, false},
    {"day", 86'400, second, false},
    {"days", 86'400, second, false},
    {"year", 31'557'600, second, false},
    {"years", 31'557'600, second, false},
    {"bit", 1, bit, true},
    {"bits", 1, bit, true},
    {"B", kByte, bit, true},
    {"byte", kByte, bit, true},
    {"bytes", kByte, bit, true},
    {"nat", std::numbers::log2e, bit, false},
    {"nats", std::numbers::log2e, bit, false},
    {"FLOP", 1, flop, true},
    {"FLOPs", 1, flop, true},
    {"px", 1, pixel, true},
    {"pixel", 1, pixel, false},
    {"pixels", 1, pixel, false},
    {"rad", 1, none, true},
    {"deg", std::numbers::pi / 180, none, false},
    {"degrees", std::numbers::pi / 180, none, false},
    {"°", std::numbers::pi / 180, none, false},
    {"%", 1e-2, none, false},
    {"percent", 1e-2, none, false},
    {"requests", 1, none, false},
    {"samples", 1, none, false},
    {"tosses", 1, none, false},
    {"people", 1, none, false},
});

struct Prefix {
    std::string_view name;
    double factor;
    bool binary;  // of bits and bytes only
};

constexpr auto kPrefixes = std::to_array<Prefix>({
    {"Ki", 0x1p10, true},
    {"Mi", 0x1p20, true},
    {"Gi", 0x1p30, true},
    {"Ti", 0x1p40, true},
    {"Pi", 0x1p50, true},
    {"k", 1e3, false},
    {"M", 1e6, false},
    {"G", 1e9, false},
    {"T", 1e12, false},
    {"P", 1e15, false},
    {"E", 1e18, false},
    {"c", 1e-2, false},
    {"m", 1e-3, false},
    {"µ", 1e-6, false},
    {"u", 1e-6, false},
    {"n", 1e-9, false},
});

Unit unit_of(const Row& row, double factor) {
    Unit out{.factor = row.factor * factor};
    if (row.base != none) out.dimension[row.base] = 1;
    return out;
}

// Units made of others.
std::optional<Unit> derived(std::string_view name) {
    if (name == "Hz") return Unit{1, {0, 0, -1}};
    if (name == "N") return Unit{1, {1, 1, -2}};
    if (name == "J") return Unit{1, {2, 1, -2}};
    if (name == "W") return Unit{1, {2, 1, -3}};
    if (name == "V") return Unit{1, {2, 1, -3, -1}};
    if (name == "FLOPS") return Unit{1, {0, 0, -1, 0, 0, 0, 1}};
    return std::nullopt;
}

std::optional<Unit> plain(std::string_view name) {
    for (const Row& row : kUnits)
        if (row.name == name) return unit_of(row, 1);
    return derived(name);
}

std::optional<Unit> named(std::string_view name) {
    if (const auto unit = plain(name)) return unit;
    for (const Prefix& prefix : kPrefixes) {
        if (!name.starts_with(prefix.name)) continue;
        const std::string_view rest = name.substr(prefix.name.size());
        for (const Row& row : kUnits)
            if (row.name == rest && row.prefixes && (!prefix.binary || row.base == bit))
                return unit_of(row, prefix.factor);
        if (auto unit = derived(rest); unit && !prefix.binary) {
            unit->factor *= prefix.factor;
            return unit;
        }
    }
    return std::nullopt;
}

bool ends_a_name(char c) {
    return c == '*' || c == '/' || c == '^' || c == ' ' || (c >= '0' && c <= '9');
}

// "m^2", "m2" at the front of `text`.
std::optional<Unit> take_factor(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && !ends_a_name(text[end])) ++end;
    auto unit = named(text.substr(0, end));
    if (!unit) return std::nullopt;
    text.remove_prefix(end);
    bool raised = text.starts_with('^');
    if (raised) text.remove_prefix(1);
    int power = 1;
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    raised = raised || negative;
    if (!text.empty() && text[0] >= '1' && text[0] <= '9') {
        power = text[0] - '0';
        text.remove_prefix(1);
    } else if (raised) {
        return std::nullopt;
    }
    if (negative) power = -power;
    unit->factor = std::pow(unit->factor, power);
    for (auto& exponent : unit->dimension) exponent = static_cast<std::int8_t>(exponent * power);
    return unit;
}

}  // namespace

std::optional<Unit> parse_unit(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    Unit out;
    bool below = false;
    for (;;) {
        const auto factor = take_factor(text);
        if (!factor) return std::nullopt;
        out.factor = below ? out.factor / factor->factor : out.factor * factor->factor;
        for (std::size_t i = 0; i < out.dimension.size(); ++i)
            out.dimension[i] =
                static_cast<std::int8_t>(below ? out.dimension[i] - factor->dimension[i]
                                               : out.dimension[i] + factor->dimension[i]);
        while (text.starts_with(' ')) text.remove_prefix(1);
        if (text.empty()) return out;
        below = text[0] == '/' || (below && text[0] != '*');
        if (text[0] == '/' || text[0] == '*') text.remove_prefix(1);
        while (text.starts_with(' ')) text.remove_prefix(1);
    }
}

std::vector<std::string> unit_names() {
    std::vector<std::string> out;
    for (const Row& row : kUnits) out.emplace_back(row.name);
    return out;
}

}  // namespace judge::theory
