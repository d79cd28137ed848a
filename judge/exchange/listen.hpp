// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

#include "sandbox/fd.hpp"

namespace judge::exchange {

// Waits on the loopback address for what the browser's extension competitive-companion sends: JSON
// in an HTTP POST. Nobody else on the network can reach it.
class CompanionListener {
  public:
    // Port 0: any free one. Throws UserError{state} if the port is taken.
    explicit CompanionListener(std::uint16_t port);
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    // Calls `take` with the body of each POST until it returns false, or it is asked to stop.
    void run(const std::function<bool(const std::string& body)>& take, const std::stop_token& stop);

  private:
    sandbox::Fd socket_;
    std::uint16_t port_ = 0;
};

// The body of an HTTP request as far as it has come; `complete` is set once it is whole. A request
// that is none, or too large, is complete and has no body.
struct HttpRequest {
    bool complete = false;
    bool good = false;
    std::string body;
};
[[nodiscard]] HttpRequest read_request(const std::string& text);

}  // namespace judge::exchange
