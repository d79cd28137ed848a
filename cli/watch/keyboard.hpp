// SPDX-License-Identifier: MIT
#pragma once

#include <termios.h>

#include <optional>
#include <string>

namespace cli::watch {

// The terminal on stdin, key by key and without echo, while it lives; then as it was before,
// however that comes. Ctrl-C and Ctrl-Z arrive as keys, so that nothing is left half done.
class Keyboard {
  public:
    static constexpr char kInterrupt = 0x03;
    static constexpr char kSuspend = 0x1A;
    static constexpr char kEndOfInput = 0x04;

    Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;
    ~Keyboard();

    // The keys pressed so far; kEndOfInput if nobody can press any more. An arrow or function key
    // is left out.
    [[nodiscard]] std::string read() const;
    // Gives the terminal back and stops this process until it is continued.
    void suspend();

  private:
    void take();
    void give_back() const;

    std::optional<termios> before_;
};

}  // namespace cli::watch
