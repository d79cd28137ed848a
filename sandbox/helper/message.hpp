// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "sandbox/fd.hpp"

namespace sandbox::helper {

// What the processes inside the box tell the supervisor, and the little it tells them. They stop
// talking before the program's exec: the socket is close-on-exec.
enum class Says : std::uint8_t {
    go,            // supervisor → init: the user map is written
    join,          // supervisor → init: a descriptor by which the program joins its cgroup
    walls,         // supervisor → init: all is ready; numbers: memory_in_cgroup, processes
    protection,    // one that could not be had: name in `text`, reason in `numbers[0]` (errno)
    setup_failed,  // `text` is the step, numbers[0] the errno
    exec_failed,   // numbers[0] is the errno
    ready,         // the next call is execve; numbers: see Prelude
    ended,  // numbers: wait status, CPU (ns) and peak resident KiB of init's family, the clock (ns)
    collected,  // numbers: index, size, whether `text` is the name of a file of a directory; a
                // descriptor rides along, or `text` says why not
    done,       // nothing more will come
};

struct Message {
    Says says = Says::go;
    std::array<std::int64_t, 4> numbers{};
    std::array<char, 200> characters{};

    [[nodiscard]] std::string_view text() const noexcept;
    void set_text(std::string_view text) noexcept;  // cut to what fits
};

// One packet; false (and errno) if it could not be sent. Never raises SIGPIPE.
bool send_packet(int socket, std::string_view bytes, int fd = -1) noexcept;
bool send(int socket, const Message& message, int fd = -1) noexcept;

struct Received {
    Message message;
    Fd fd;
};
// 1: a packet; 0: the other side is gone; -1: errno (EAGAIN: none there, with MSG_DONTWAIT).
int receive(int socket, Received& received, int flags) noexcept;

}  // namespace sandbox::helper
