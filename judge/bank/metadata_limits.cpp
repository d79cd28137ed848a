// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "judge/bank/complaint.hpp"
#include "judge/bank/metadata.hpp"

namespace judge::bank {
namespace {

using std::chrono::milliseconds;

constexpr std::int64_t kMostMib = 1 << 20;
constexpr std::int64_t kMostKib = 1 << 20;
constexpr double kLongest = 86'400;  // seconds
constexpr double kShortest = 0.001;

milliseconds to_milliseconds(double seconds) {
    return milliseconds(static_cast<std::int64_t>(std::llround(seconds * 1'000)));
}

void read_size(const YamlField& field, std::string_view key, std::int64_t most,
               std::int64_t& into) {
    if (const auto size = field.find(key)) into = size->integer(1, most);
}

void read_seconds(const YamlField& field, std::string_view key, milliseconds& into) {
    if (const auto time = field.find(key))
        into = milliseconds(1'000 * time->integer(1, static_cast<std::int64_t>(kLongest)));
}

void read_multiplier(const YamlField& field, std::string_view key, double low, double& into) {
    if (const auto factor = field.find(key)) into = factor->number(low, 1'000);
}

// A time in seconds, above zero.
milliseconds read_time(const YamlField& field) {
    if (field.number(0, kLongest) <= 0) field.fail("expected a time above 0 seconds");
    return to_milliseconds(field.number(kShortest, kLongest));
}

// The keys that all versions have.
void read_shared(const YamlField& field, Limits& limits) {
    read_size(field, "memory", kMostMib, limits.memory_mib);
    read_size(field, "output", kMostMib, limits.output_mib);
    read_size(field, "code", kMostKib, limits.code_kib);
    read_seconds(field, "compilation_time", limits.compilation_time);
    read_size(field, "compilation_memory", kMostMib, limits.compilation_memory_mib);
    read_seconds(field, "validation_time", limits.validation_time);
    read_size(field, "validation_memory", kMostMib, limits.validation_memory_mib);
    read_size(field, "validation_output", kMostMib, limits.validation_output_mib);
    if (const auto passes = field.find("validation_passes"))
        limits.validation_passes = static_cast<int>(passes->integer(2, 1'000));
}

}  // namespace

Limits read_legacy_limits(const YamlField& field) {
    field.allow_only({"time_multiplier", "time_safety_margin", "memory", "output", "code",
                      "compilation_time", "compilation_memory", "validation_time",
                      "validation_memory", "validation_output", "validation_passes"});
    Limits limits;
    limits.ac_to_time_limit = 5;
    limits.time_limit_to_tle = 2;
    read_multiplier(field, "time_multiplier", kShortest, limits.ac_to_time_limit);
    read_multiplier(field, "time_safety_margin", kShortest, limits.time_limit_to_tle);
    read_shared(field, limits);
    return limits;
}

Limits read_modern_limits(const YamlField& field, const ProblemType& type,
                          const WarningSink& warn) {
    constexpr auto kKnown = std::to_array<std::string_view>(
        {"time_multipliers", "time_limit", "time_resolution", "memory", "output", "code",
         "compilation_time", "compilation_memory", "validation_time", "validation_memory",
         "validation_output", "validation_passes"});
    for (const YamlField& other : field.others(kKnown)) {
        if (other.key() != "generator_time" && other.key() != "visualizer_time")
            other.fail_unknown(kKnown);
        pass_on(warn,
                other.warning("a key of BAPCtools, not of the format; it has no effect here"));
    }
    Limits limits;
    if (const auto factors = field.find("time_multipliers")) {
        factors->allow_only({"ac_to_time_limit", "time_limit_to_tle"});
        read_multiplier(*factors, "ac_to_time_limit", 1, limits.ac_to_time_limit);
        read_multiplier(*factors, "time_limit_to_tle", 1, limits.time_limit_to_tle);
    }
    if (const auto time = field.find("time_resolution")) limits.time_resolution = read_time(*time);
    if (const auto time = field.find("time_limit")) {
        limits.time = read_time(*time);
        if (limits.time->count() % limits.time_resolution.count() != 0)
            pass_on(warn, time->warning(fmt::format(
                              "expected a multiple of time_resolution ({} s); set limits."
                              "time_resolution to what you need",
                              static_cast<double>(limits.time_resolution.count()) / 1'000)));
    }
    read_shared(field, limits);
    if (const auto passes = field.find("validation_passes"); passes && !type.multi_pass)
        pass_on(warn, passes->warning("only a multi-pass problem has several passes"));
    return limits;
}

}  // namespace judge::bank
