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
    std::string warmth;
    long wall_ms = 0;
    long cpu_ms = 0;
    long memory_mib = 0;
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

// What becomes of the file "out" that the box is asked for.
enum class Collects { no_matter, nothing, a_file };

// The first line of a hostile program says how it is to end. The grammar:
//   line   = ("//" | "#") "ends:" clause {";" clause}
//   clause = [tier {"," tier} ":"] ending {"or" ending}   the clause without tiers holds for the
//   rest
//          | "within" MILLISECONDS "ms"                    of wall time
//          | "stdin" ("big" | "pipe" | "none")             instead of a short text
//          | "collects" ("nothing" | "a file")            the box is writable, "out" is asked
//                                                        for and must be refused, or be had
//          | "writable"                                    the box is, and nothing is asked for
//          | "heavy"                                       may end by a limit on CPU time, but
//          works
//                                                        for long before that
//          | "java"                                        runs or compiles Java: the limits of a
//                                                        virtual machine, skipped where there is
//                                                        none
//          | "uses" ("cpu" | "memory") "below" N           milliseconds, MiB, as reported
//   ending = ["unmetered"] (NAME-OF-ENDED | "any") [NUMBER | "nonzero"]
struct Expectation {
    std::array<std::vector<Ending>, 4> by_tier;  // index: sandbox::Tier
    std::optional<std::chrono::milliseconds> within;
    Input input = Input::text;
    Collects collects = Collects::no_matter;
    bool writable = false;
    bool heavy = false;
    bool java = false;
    std::optional<long> cpu_below;
    std::optional<long> memory_below;
    std::string first_line;

    [[nodiscard]] bool accepts(const Outcome& outcome, sandbox::Tier tier) const;
    // Whether it should get more CPU time where the machine is slow: it is not there to use it up.
    [[nodiscard]] bool wants_time(sandbox::Tier tier) const;
};

// Throws std::invalid_argument that quotes what cannot be understood.
[[nodiscard]] Expectation parse_expectation(std::string_view first_line);

}  // namespace hostile
