// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "sandbox/helper/message.hpp"
#include "sandbox/helper/meter.hpp"
#include "sandbox/helper/shell.hpp"
#include "sandbox/helper/watch.hpp"

namespace sandbox::helper {

// An order as it came from the library.
struct Handed {
    Order order;
    std::string bytes;  // the order once more, as it was written; empty: it is in `file`
    Fd file;
    Fd control;  // to the library; if the other end closes, the run ends
    StandardStreams streams;
};

// One attempt to run an order in a shell. Nothing that it started lives when execute() returns.
class Run {
  public:
    Run(Handed& handed, Shell& shell);
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    [[nodiscard]] Report execute();

    // Whether the program was started, or began to be: it must not be tried again.
    [[nodiscard]] bool began() const noexcept { return started_ns_.has_value() || exec_failed_; }
    // Whether all ended by itself, so that the shell may serve another run.
    [[nodiscard]] bool ended_well() const noexcept { return dead_ && !cause_ && !failure_; }

  private:
    void watch();
    bool give_order();
    void wait_for_news(Watch::Clock::time_point until);
    void hear_inside();
    void hear(Received& received);
    void note_start(const Message& ready);
    void note_end(const Message& ended);
    void pass_on(Received& received);
    void hear_library();
    void end(Ended why);
    void reap();
    [[nodiscard]] Report conclude();
    [[nodiscard]] Ended natural_end(const Usage& usage) const;
    [[nodiscard]] Ended ending_of(const Report& report) const;
    [[nodiscard]] Watch::Clock::time_point next_look();

    Handed* handed_;
    Shell* shell_;
    int control_;
    std::optional<Meter> meter_;  // once it has its order
    std::optional<Watch> watch_;

    Watch::Clock::time_point deadline_;  // of the set-up
    Meter::Reading reading_;
    Meter::Family family_;
    bool standing_ = false;
    bool silent_ = false;         // those inside speak no more
    bool dead_ = false;           // all that ran; who reported it may still be ending
    bool gone_ = false;           // the first process, too
    std::optional<Ended> cause_;  // why we ended it; empty: it ended by itself
    std::optional<Failure> failure_;
    bool exec_failed_ = false;
    std::optional<std::int64_t> started_ns_;
    std::optional<Message> ending_;
};

}  // namespace sandbox::helper
