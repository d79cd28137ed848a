// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <thread>

#include "sandbox/fd.hpp"

namespace cli {

// Turns SIGINT, SIGTERM and SIGHUP into a stop request while it lives: work is cancelled in order
// and boxes die. A second signal ends spar at once; the kernel then takes the boxes with it.
// Writing to a closed pipe no longer kills. One object at a time. Programs that spar starts get the
// default actions back.
class Interrupt {
  public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

  private:
    void listen(int fd);

    std::stop_source source_;
    sandbox::Fd read_, write_;
    std::jthread listener_;
};

}  // namespace cli
