// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "sandbox/fd.hpp"

namespace sandbox::helper {

// What the processes inside the box tell the supervisor, and the little it tells them, besides the
// order (errand.hpp), and the descriptors by which the program joins its cgroup. The program stops
// talking at its exec: the socket is close-on-exec.
enum class Says : std::uint8_t {
    go,            // supervisor → the first process: the user map is written
    protection,    // one that could not be had: name in `text`, reason in `numbers[0]` (errno)
    setup_failed,  // `text` is the step, numbers[0] the errno
    exec_failed,   // numbers[0] is the errno
    standing,      // the program stands ready and waits for its order
    ready,         // the next call is execve; numbers: see Prelude
    ended,         // numbers: wait status, CPU (ns) and peak resident KiB of the program's family,
                   // the clock (ns), and whether this is the last word
    collected,     // numbers: index, size, whether `text` is the name of a file of a directory; a
                   // descriptor rides along, or `text` says why not
    done,          // nothing more will come
};

struct Message {
    Says says = Says::go;
    std::array<std::int64_t, 5> numbers{};
    std::array<char, 200> characters{};

    [[nodiscard]] std::string_view text() const noexcept;
    void set_text(std::string_view text) noexcept;  // cut to what fits
};

// False (and errno) if it could not be sent. Never raises SIGPIPE.
bool send(int socket, const Message& message, int fd = -1) noexcept;

struct Received {
    Message message;
    Fd fd;
};
// 1: a packet; 0: the other side is gone; -1: errno (EAGAIN: none there, with MSG_DONTWAIT).
int receive(int socket, Received& received, int flags) noexcept;

}  // namespace sandbox::helper
