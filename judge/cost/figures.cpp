// SPDX-License-Identifier: MIT
#include "judge/cost/figures.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace judge::cost {
namespace {

template <std::size_t count>
std::optional<std::array<std::uint64_t, count>> words(std::string_view page) {
    std::array<std::uint64_t, count> read{};
    if (page.size() < sizeof read) return std::nullopt;
    std::memcpy(read.data(), page.data(), sizeof read);
    return read;
}

// A program can write anything into its own page; what cannot be is no figure.
bool plausible(std::uint64_t value) { return value < std::uint64_t{1} << 62; }

}  // namespace

std::optional<Figures> read_native(std::string_view page) {
    const auto read = words<9>(page);
    if (!read) return std::nullopt;
    const auto [left, budget, now, high, peak, base, low, stack, begun] = *read;
    if (budget == 0 || left > budget || !plausible(budget)) return std::nullopt;
    Figures figures;
    figures.steps = static_cast<std::int64_t>(budget - left);
    if (peak > base && plausible(peak)) figures.heap_bytes = static_cast<std::int64_t>(peak - base);
    if (stack > low && plausible(stack - low))
        figures.stack_bytes = static_cast<std::int64_t>(stack - low);
    return figures;
}

std::optional<Figures> read_python(std::string_view page) {
    const auto read = words<3>(page);
    if (!read) return std::nullopt;
    const auto [steps, bytes, done] = *read;
    if (done != 1 || !plausible(steps) || !plausible(bytes)) return std::nullopt;
    return Figures{static_cast<std::int64_t>(steps), static_cast<std::int64_t>(bytes), 0};
}

std::optional<Figures> read_callgrind(std::string_view text) {
    for (const std::string_view key : {"\ntotals: ", "\nsummary: "}) {
        const auto at = text.rfind(key);
        if (at == std::string_view::npos) continue;
        const std::string_view number = text.substr(at + key.size());
        std::int64_t steps = 0;
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), steps);
        if (error == std::errc() && steps >= 0) return Figures{steps, 0, 0};
    }
    return std::nullopt;
}

}  // namespace judge::cost
