// SPDX-License-Identifier: MIT
#include "cli/view/figures.hpp"

#include <fmt/format.h>

#include <cmath>

#include "judge/run/own_cases.hpp"

namespace cli::view {

std::string duration(std::chrono::microseconds time) {
    const double ms = static_cast<double>(time.count()) / 1'000.0;
    if (ms < 9.95) return fmt::format("{:.1f} ms", ms);
    if (ms < 999.5) return fmt::format("{:.0f} ms", ms);
    if (ms < 60'000) return fmt::format("{:.2f} s", ms / 1'000.0);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string duration_if(const std::optional<std::chrono::microseconds>& time) {
    return time ? duration(*time) : "?";
}

std::string memory(std::int64_t kib) {
    const auto value = static_cast<double>(kib);
    if (kib < 1'024) return fmt::format("{} KiB", kib);
    const bool mib = kib < 1'048'576;
    const double shown = mib ? value / 1'024.0 : value / 1'024.0 / 1'024.0;
    const char* unit = mib ? "MiB" : "GiB";
    return shown == std::floor(shown) ? fmt::format("{:.0f} {}", shown, unit)
                                      : fmt::format("{:.1f} {}", shown, unit);
}

std::string memory_if(const std::optional<std::int64_t>& kib) { return kib ? memory(*kib) : "?"; }

std::string counted(std::size_t count, const std::string& noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

bool is_refused_case(const judge::TestOutcome& test) {
    return test.verdict == judge::Verdict::judge_error && test.group == "yours" &&
           test.message.starts_with(judge::run::kRefusedInput);
}

std::string_view words(const judge::TestOutcome& test) {
    return is_refused_case(test) ? "Not a valid case" : judge::words(test.verdict);
}

}  // namespace cli::view
