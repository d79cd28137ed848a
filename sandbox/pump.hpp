// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "sandbox/box.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox {

// The library's side of one run: moves what the program writes to the sinks, counts it, listens to
// the helper, and passes on the wish to stop. All on the calling thread.
class Pump {
  public:
    struct Ends {
        Fd control;  // socket to the helper
        Fd out;      // read ends; empty: handed to somebody else
        Fd err;
    };
    Pump(Ends ends, const Limits& limits, const Streams& streams, std::span<const Collect> collect);

    // Until the helper has reported and the program's output has ended. Empty if the helper died.
    [[nodiscard]] std::optional<Report> run(std::stop_token stop);

  private:
    // A stream on its way to a sink.
    struct Flowing {
        Fd from;
        const Output* to = nullptr;
        std::int64_t left = 0;  // bytes still wanted
        bool overflowed = false;
    };
    void wait(int stop_signal);
    void drain(Flowing& stream);
    void deliver(Flowing& stream, std::string_view chunk);
    void hear();
    void hear_packet(std::string_view packet, Fd file);
    void ask(Request request);
    void settle(Report& report);

    Fd control_;
    Flowing out_;
    Flowing err_;
    std::unique_ptr<char[]> buffer_;  // its pages cost nothing until they are used
    std::vector<Collected> collected_;
    std::optional<Report> report_;
    std::optional<Request> asked_;
    bool sink_stopped_ = false;
};

}  // namespace sandbox
