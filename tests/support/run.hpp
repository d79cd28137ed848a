// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// What a command printed and how it ended.
struct Ran {
    int exit_code =
        -1;  // 128 + signal if a signal ended it, -1 if it had to be killed at the deadline
    std::string out;
    std::string err;
};

struct RunOptions {
    std::vector<std::string> env = {};  // "NAME=value", added to ours; "NAME=" sets it empty
    std::string directory = {};         // where to run it; empty = here
    std::string_view input = {};        // stdin
    std::chrono::milliseconds deadline{60'000};
};

// Runs `argv` (argv[0] searched in PATH) to its end and captures both streams. Throws
// std::system_error if it cannot be started.
[[nodiscard]] Ran run(const std::vector<std::string>& argv, const RunOptions& options = {});

// The spar under test ($SPAR), with a cache, configuration and home of its own under `home`, so
// that nothing of the tester's own is read or changed.
[[nodiscard]] Ran spar(const std::vector<std::string>& args, const std::string& home,
                       RunOptions options = {});

}  // namespace tests
