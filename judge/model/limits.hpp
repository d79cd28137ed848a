// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace judge {

// The limits of a problem package (Kattis' `limits`; its defaults). Sizes are in MiB as in the
// format.
struct Limits {
    std::optional<std::chrono::milliseconds>
        time;  // given by the package, else computed or 1 s … see run/time_limit
    double ac_to_time_limit = 2.0;   // time_multipliers (legacy: time_multiplier 5)
    double time_limit_to_tle = 1.5;  //                  (legacy: time_safety_margin 2)
    std::chrono::milliseconds time_resolution{1'000};
    std::int64_t memory_mib = 2'048;
    std::int64_t output_mib = 8;
    std::int64_t code_kib = 128;
    std::chrono::milliseconds compilation_time{60'000};
    std::int64_t compilation_memory_mib = 2'048;
    std::chrono::milliseconds validation_time{60'000};
    std::int64_t validation_memory_mib = 2'048;
    std::int64_t validation_output_mib = 8;
    int validation_passes = 2;
};

}  // namespace judge
