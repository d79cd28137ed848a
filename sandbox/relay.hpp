// SPDX-License-Identifier: MIT
#pragma once

#include <poll.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sandbox/fd.hpp"

namespace sandbox {

// One direction of a conversation: takes what comes out of `from` and gives it to `to`, without
// ever blocking. What was not taken yet is kept; it is bounded by `most`, the bytes that may be
// said at all.
class Relay {
  public:
    // Both descriptors become non-blocking on our side only: they are our ends of pipes.
    Relay(Fd from, Fd to, std::int64_t most);

    [[nodiscard]] pollfd wants_to_read() const noexcept { return {from_.get(), POLLIN, 0}; }
    // POLLOUT only if there is something to give; an error is always seen.
    [[nodiscard]] pollfd wants_to_write() const noexcept;

    // Takes what has come (without what is too much); nullopt if nothing has. `buffer` is the
    // caller's, to be reused.
    [[nodiscard]] std::optional<std::string_view> take(std::string& buffer);
    void give();

    // The listener has gone: what is said from now on is heard, counted and dropped.
    void listener_gone();
    // After this the listener will see the end of its input, once it has taken all that is kept.
    void announce_end();

    // The speaker is known to be dead: nothing more will come.
    void speaker_gone() noexcept { from_.reset(); }

    [[nodiscard]] bool speaker_done() const noexcept { return !from_; }
    // Nobody can say anything any more, though there may be words to take.
    [[nodiscard]] bool speaker_hung_up() const noexcept;
    // Somebody could still read what is given.
    [[nodiscard]] bool has_listener() const noexcept;
    [[nodiscard]] bool overflowed() const noexcept { return overflowed_; }

  private:
    void keep(std::string_view chunk);

    Fd from_;
    Fd to_;
    std::int64_t left_;
    std::string kept_;
    std::size_t given_ = 0;
    bool ending_ = false;
    bool overflowed_ = false;
};

}  // namespace sandbox
