// SPDX-License-Identifier: MIT
#include "sandbox/packet.hpp"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace sandbox {
namespace {

using Control = std::array<char, CMSG_SPACE(sizeof(int) * kMostDescriptors)>;

void attach(msghdr& header, Control& control, std::span<const int> fds) {
    header.msg_control = control.data();
    header.msg_controllen = CMSG_SPACE(fds.size_bytes());
    cmsghdr* const rights = CMSG_FIRSTHDR(&header);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(fds.size_bytes());
    std::memcpy(CMSG_DATA(rights), fds.data(), fds.size_bytes());
}

void take(const cmsghdr& part, Parcel& parcel) {
    for (std::size_t at = 0; CMSG_LEN(at + sizeof(int)) <= part.cmsg_len; at += sizeof(int)) {
        int fd = -1;
        std::memcpy(&fd, CMSG_DATA(&part) + at, sizeof fd);
        Fd received(fd);
        if (parcel.count < parcel.fds.size()) parcel.fds[parcel.count++] = std::move(received);
    }
}

}  // namespace

bool send_packet(int socket, std::string_view bytes, std::span<const int> fds) noexcept {
    if (fds.size() > kMostDescriptors) {
        errno = EINVAL;
        return false;
    }
    iovec data = {const_cast<char*>(bytes.data()), bytes.size()};  // sendmsg() only reads it
    alignas(cmsghdr) Control control;
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    if (!fds.empty()) attach(header, control, fds);
    ssize_t sent = 0;
    do sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(bytes.size());
}

ssize_t receive_packet(int socket, std::span<char> buffer, Parcel& parcel, int flags) noexcept {
    iovec data = {buffer.data(), buffer.size()};
    alignas(cmsghdr) Control control;
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    ssize_t size = 0;
    do size = ::recvmsg(socket, &header, flags | MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    parcel = {};
    if (size <= 0) return size;
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part))
        if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_RIGHTS) take(*part, parcel);
    parcel.whole = (header.msg_flags & (MSG_CTRUNC | MSG_TRUNC)) == 0;
    return size;
}

}  // namespace sandbox
