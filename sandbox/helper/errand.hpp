// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/fd.hpp"
#include "sandbox/helper/confine.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// An order on its way into a box that stands ready: as the library wrote it, in a packet or, if it
// is long, in a file; and what the supervisor adds.
struct Handover {
    ResourceWalls walls;
    std::string_view order;
    int file = -1;  // -1: it is in `order`
};
// Each receiver gets one packet: the program with its standard streams, then init without.
bool hand_over(int socket, const Handover& handover, std::span<const int> streams) noexcept;

// The standard input, output and error of a program.
using StandardStreams = std::array<Fd, 3>;

// Everything about one run that lies on the heap of the processes in a box. They may share their
// memory with one that outlives them, so it is given to them, and freed when they are gone.
struct Errand {
    Order order;
    ResourceWalls walls;
    std::array<int, 4> groups{};  // joined by writing "0" to each
    std::size_t group_count = 0;
    std::vector<std::string> env;
    std::vector<char*> argv_words;
    std::vector<char*> env_words;
    bool served = false;  // init came to its end
    std::unique_ptr<char[]> room;
    std::string long_order;
};

// 1: the order is in the errand; 0: the supervisor is gone; -1: errno.
int receive_order(int socket, Errand& errand, StandardStreams* streams);

// The whole content of a regular file. False, with errno, if it cannot be read.
bool read_whole(int file, std::string& content);

}  // namespace sandbox::helper
