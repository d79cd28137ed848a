// SPDX-License-Identifier: MIT
#include "cli/watch/keyboard.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace cli::watch {
namespace {

// Without escape sequences, which stand for keys that mean nothing here.
std::string plain_keys(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] != '\x1b') {
            out += bytes[at];
            continue;
        }
        if (at + 1 < bytes.size() && (bytes[at + 1] == '[' || bytes[at + 1] == 'O')) {
            at += 2;
            while (at < bytes.size() && (bytes[at] < '@' || bytes[at] > '~')) ++at;
        }
    }
    return out;
}

}  // namespace

Keyboard::Keyboard() { take(); }

Keyboard::~Keyboard() { give_back(); }

void Keyboard::take() {
    termios now{};
    if (::tcgetattr(STDIN_FILENO, &now) != 0) return;  // no terminal: nothing to take
    if (!before_) before_ = now;
    now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
    now.c_cc[VMIN] = 1;
    now.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
}

void Keyboard::give_back() const {
    if (before_) ::tcsetattr(STDIN_FILENO, TCSADRAIN, &*before_);
}

std::string Keyboard::read() const {
    std::array<char, 64> bytes{};
    const ssize_t n = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) return "";
    if (n <= 0) return {kEndOfInput};
    return plain_keys({bytes.data(), static_cast<std::size_t>(n)});
}

void Keyboard::suspend() {
    give_back();
    ::raise(SIGTSTP);
    take();  // continued
}

}  // namespace cli::watch
