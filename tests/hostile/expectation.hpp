// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/tier.hpp"

namespace hostile {

// What run_one reports of a run: names as the sandbox gives them.
struct Outcome {
    std::string ended;
    int exit_code = -1;
    int signal = 0;
    std::string cpu_source;
    long wall_ms = 0;
    bool held = false;       // the program said that it tried everything and got nowhere
    bool collected = false;  // a file "out" came out of the box
    std::vector<std::string> breaches;
    std::string failure;    // step, errno and remedy, if the box could not be made
    std::string best_tier;  // of this machine and user; given only with a failure
    std::string output;     // the beginning of what the program wrote, for the test's message
};

// One acceptable ending.
struct Ending {
    std::string ended;  // "exited", "cpu_limit", …; "any": all but a failed set-up or exec
    std::optional<int> number;  // the exit code or signal
    bool nonzero = false;       // "exited nonzero"
    bool unmetered = false;     // only where the kernel lets nobody count all CPU time
    [[nodiscard]] bool matches(const Outcome& outcome) const;
};

enum class Input { text, big, pipe, none };

// The first line of a hostile program says how it is to end. The grammar:
//   line   = ("//" | "#") "ends:" clause {";" clause}
//   clause = [tier {"," tier} ":"] ending {"or" ending}   the clause without tiers holds for the
//   rest
//          | "within" MILLISECONDS "ms"                    of wall time
//          | "stdin" ("big" | "pipe" | "none")             instead of a short text
//          | "collects nothing"                            the box is writable, "out" is asked
//                                                        for and must be refused
//   ending = ["unmetered"] (NAME-OF-ENDED | "any") [NUMBER | "nonzero"]
struct Expectation {
    std::array<std::vector<Ending>, 4> by_tier;  // index: sandbox::Tier
    std::optional<std::chrono::milliseconds> within;
    Input input = Input::text;
    bool collects_nothing = false;
    std::string first_line;

    [[nodiscard]] bool accepts(const Outcome& outcome, sandbox::Tier tier) const;
};

// Throws std::invalid_argument that quotes what cannot be understood.
[[nodiscard]] Expectation parse_expectation(std::string_view first_line);

}  // namespace hostile
