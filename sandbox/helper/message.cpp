// SPDX-License-Identifier: MIT
#include "sandbox/helper/message.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace sandbox::helper {

std::string_view Message::text() const noexcept {
    return {characters.data(), ::strnlen(characters.data(), characters.size())};
}

void Message::set_text(std::string_view text) noexcept {
    const std::size_t size = std::min(text.size(), characters.size());
    std::copy_n(text.data(), size, characters.data());
    std::fill(characters.begin() + static_cast<std::ptrdiff_t>(size), characters.end(), '\0');
}

bool send_packet(int socket, std::string_view bytes, int fd) noexcept {
    iovec data = {const_cast<char*>(bytes.data()), bytes.size()};  // sendmsg() only reads it
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    if (fd >= 0) {
        header.msg_control = control.data();
        header.msg_controllen = control.size();
        cmsghdr* const rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(rights), &fd, sizeof fd);
    }
    ssize_t sent = 0;
    do sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

bool send(int socket, const Message& message, int fd) noexcept {
    return send_packet(socket, {reinterpret_cast<const char*>(&message), sizeof message}, fd);
}

int receive(int socket, Received& received, int flags) noexcept {
    iovec data = {&received.message, sizeof received.message};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    ssize_t size = 0;
    do size = ::recvmsg(socket, &header, flags | MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    if (size <= 0) return static_cast<int>(size);
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
        int fd = -1;
        std::memcpy(&fd, CMSG_DATA(part), sizeof fd);
        received.fd = Fd(fd);
    }
    if (size == static_cast<ssize_t>(sizeof received.message)) return 1;
    errno = EBADMSG;
    return -1;
}

}  // namespace sandbox::helper
