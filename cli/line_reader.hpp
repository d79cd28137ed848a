// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>

#include "sandbox/fd.hpp"

namespace cli {

// Reads lines of what a person (or a script) types, with a deadline, and gives up when spar is
// interrupted.
class LineReader {
  public:
    using Deadline = std::optional<std::chrono::steady_clock::time_point>;

    struct Line {
        enum class How : std::uint8_t { line, end, late, interrupted };
        How how = How::end;
        std::string text = {};  // without the line's end; longer lines are cut at 64 KiB
    };

    LineReader(int fd, std::stop_token stop);

    [[nodiscard]] Line read(Deadline deadline = std::nullopt);

  private:
    [[nodiscard]] std::optional<Line::How> wait(Deadline deadline) const;

    int fd_;
    std::stop_token stop_;
    sandbox::Fd wake_;
    std::string held_;
};

}  // namespace cli
