// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sandbox/fd.hpp"

namespace hostile {

// What a program in a box would like to reach: sockets of every kind on which we listen, and kernel
// objects that belong to everybody on this machine. Gone when this is.
class Bait {
  public:
    // The sockets with a path stand in `directory`, which is open to all.
    explicit Bait(const std::filesystem::path& directory);
    ~Bait();
    Bait(const Bait&) = delete;
    Bait& operator=(const Bait&) = delete;

    // How a program learns where they are: "NAME=value".
    [[nodiscard]] std::vector<std::string> environment() const;

    // What has reached us, or was changed, one line each.
    [[nodiscard]] std::vector<std::string> contacts() const;

    // System V keys of the objects of all Baits of this machine begin like this one; a program that
    // is to leave some uses leave_key().
    [[nodiscard]] static bool is_bait(long key) noexcept;
    [[nodiscard]] static int leave_key() noexcept;

  private:
    void listen_udp();
    void listen_unix();
    void make_objects();

    std::string name_;
    std::filesystem::path door_;
    int port_ = 0;
    int memory_ = -1;
    sandbox::Fd udp_;
    sandbox::Fd abstract_;
    sandbox::Fd stream_;
    sandbox::Fd datagram_;
    sandbox::Fd queue_;
};

}  // namespace hostile
