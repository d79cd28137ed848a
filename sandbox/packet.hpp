// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "sandbox/fd.hpp"

namespace sandbox {

// Packets with descriptors over a SOCK_SEQPACKET socket, between the library, its helper and the
// processes in the box. A packet has at least one byte.

inline constexpr std::size_t kMostDescriptors = 8;

// One packet; false (and errno) if it could not be sent. Never raises SIGPIPE.
bool send_packet(int socket, std::string_view bytes, std::span<const int> fds = {}) noexcept;

// What came with a packet. The descriptors are close-on-exec.
struct Parcel {
    std::array<Fd, kMostDescriptors> fds;
    std::size_t count = 0;
    bool whole = false;  // nothing of the packet or its descriptors was cut off
};
// The size of the packet; 0: the other side is gone; -1: errno (EAGAIN: none there, with
// MSG_DONTWAIT).
ssize_t receive_packet(int socket, std::span<char> buffer, Parcel& parcel, int flags) noexcept;

}  // namespace sandbox
