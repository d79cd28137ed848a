// SPDX-License-Identifier: MIT
#include "sandbox/helper/message.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "sandbox/packet.hpp"

namespace sandbox::helper {

std::string_view Message::text() const noexcept {
    return {characters.data(), ::strnlen(characters.data(), characters.size())};
}

void Message::set_text(std::string_view text) noexcept {
    const std::size_t size = std::min(text.size(), characters.size());
    std::copy_n(text.data(), size, characters.data());
    std::fill(characters.begin() + static_cast<std::ptrdiff_t>(size), characters.end(), '\0');
}

bool send(int socket, const Message& message, int fd) noexcept {
    const std::string_view bytes = {reinterpret_cast<const char*>(&message), sizeof message};
    return send_packet(socket, bytes, {&fd, fd >= 0 ? std::size_t{1} : 0});
}

int receive(int socket, Received& received, int flags) noexcept {
    Parcel parcel;
    char* const room = reinterpret_cast<char*>(&received.message);
    const ssize_t size = receive_packet(socket, {room, sizeof received.message}, parcel, flags);
    if (size <= 0) return static_cast<int>(size);
    received.fd = std::move(parcel.fds[0]);
    if (size == static_cast<ssize_t>(sizeof received.message)) return 1;
    errno = EBADMSG;
    return -1;
}

}  // namespace sandbox::helper
