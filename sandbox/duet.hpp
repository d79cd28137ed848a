// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string_view>

#include "sandbox/box.hpp"

namespace sandbox {

// Two programs in boxes of their own that talk to each other: what one writes to its standard
// output, the other reads from its standard input. The guest is the one that is judged; the host
// knows the secret and asks the questions.

struct Player {
    const Box& box;
    const Command& command;
    Limits limits{};  // output_bytes: what it may say; beyond, it ended by output_limit
    Output err = Discard{};
    std::span<const Collect> collect{};
};

enum class Speaker : std::uint8_t { guest, host };

struct Conversation {
    // Hears everything that is said, in the order in which it was said to us, on the calling
    // thread.
    std::function<void(Speaker, std::string_view)> overhear{};
    // Asked when the host has ended before the guest: false ends the guest at once, true lets it
    // go on with its input at an end.
    std::function<bool(const Report& host)> guest_may_go_on{};
    // How long the host may go on after the guest has ended with exit code 0, or otherwise.
    std::chrono::milliseconds farewell{10'000};
    std::chrono::milliseconds farewell_after_fault{3'000};
};

struct DuetReport {
    Report guest;
    Report host;
    // The host had ended before the guest's end was known: what became of the guest then may be
    // the host's doing.
    bool host_ended_first = false;
    // The host went on for too long after the guest's end and was stopped.
    bool host_overstayed = false;
};

// Blocks until everything in both boxes is dead. Bytes are carried by us, not by one pipe between
// the two: neither can block us, or learn of the other's end before we have noted it, and no signal
// SIGPIPE comes from the other's death. The host's closing of its output reaches the guest at once
// (that is how it says "no more input"); the guest's closing reaches the host only when the guest
// has ended. Throws as Box::run() does.
[[nodiscard]] DuetReport run_duet(const Player& guest, const Player& host,
                                  const Conversation& conversation = {}, std::stop_token stop = {});

}  // namespace sandbox
