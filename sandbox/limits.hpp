// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>

namespace sandbox {

// What the kernel and the supervisor enforce on one run, over all processes of the box together.
// These are hard walls; the promise made to a candidate (judge::Limits) is tighter.
struct Limits {
    std::chrono::milliseconds cpu{10'000};   // user + system time
    std::chrono::milliseconds wall{20'000};  // CLOCK_MONOTONIC
    std::chrono::milliseconds idle{0};       // neither running nor waiting for a CPU; 0 = no limit
    std::int64_t memory_bytes = std::int64_t{512} << 20;
    std::int64_t output_bytes = std::int64_t{64} << 20;   // stdout
    std::int64_t error_bytes = std::int64_t{1} << 20;     // stderr kept; the rest is dropped
    std::int64_t file_bytes = std::int64_t{256} << 20;    // RLIMIT_FSIZE
    std::int64_t scratch_bytes = std::int64_t{64} << 20;  // size of each tmpfs (/box, /tmp)
    std::int64_t stack_bytes = 0;                         // 0 = as large as memory_bytes allows
    int processes = 64;                                   // processes and threads
    int open_files = 256;
};

}  // namespace sandbox
