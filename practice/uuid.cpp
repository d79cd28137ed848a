// SPDX-License-Identifier: MIT
#include "practice/uuid.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace practice {

std::string new_uuid(Moment now) {
    std::array<std::uint64_t, 2> random{};
    if (::getrandom(random.data(), sizeof random, 0) != sizeof random)
        throw std::system_error(errno, std::generic_category(), "getrandom");
    const auto ms = static_cast<std::uint64_t>(to_ms(now)) & 0xFFFF'FFFF'FFFF;
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", ms >> 16, ms & 0xFFFF,
                       random[0] & 0xFFF, 0x8000 | (random[0] >> 12 & 0x3FFF),
                       random[1] & 0xFFFF'FFFF'FFFF);
}

}  // namespace practice
