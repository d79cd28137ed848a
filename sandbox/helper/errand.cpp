// SPDX-License-Identifier: MIT
#include "sandbox/helper/errand.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sandbox/packet.hpp"

namespace sandbox::helper {
namespace {

struct Head {
    std::uint64_t memory_in_cgroup = 0;
    std::uint64_t processes = 0;
};
constexpr std::size_t kRoom = sizeof(Head) + kInlineBytes;

int nonsense() {
    errno = EBADMSG;
    return -1;
}

}  // namespace

bool hand_over(int socket, const Handover& handover, std::span<const int> streams) noexcept {
    const Head head = {handover.walls.memory_in_cgroup ? 1U : 0U, handover.walls.processes};
    std::string bytes(reinterpret_cast<const char*>(&head), sizeof head);
    std::array<int, 4> fds{};
    std::size_t count = 0;
    for (const int stream : streams) fds[count++] = stream;
    if (handover.file >= 0)
        fds[count++] = handover.file;
    else
        bytes += handover.order;
    return send_packet(socket, bytes, {fds.data(), count});
}

int receive_order(int socket, Errand& errand, StandardStreams* streams) {
    if (!errand.room) errand.room = std::make_unique_for_overwrite<char[]>(kRoom);
    Parcel parcel;
    const ssize_t size = receive_packet(socket, {errand.room.get(), kRoom}, parcel, 0);
    if (size <= 0) return static_cast<int>(size);
    std::size_t next = 0;
    if (streams != nullptr)
        for (Fd& stream : *streams) stream = std::move(parcel.fds[next++]);
    Head head;
    if (!parcel.whole || size < static_cast<ssize_t>(sizeof head) || parcel.count < next)
        return nonsense();
    std::memcpy(&head, errand.room.get(), sizeof head);
    errand.walls = {head.memory_in_cgroup != 0, head.processes};
    std::string_view order(errand.room.get() + sizeof head,
                           static_cast<std::size_t>(size) - sizeof head);
    if (parcel.count > next) {
        if (!read_whole(parcel.fds[next].get(), errand.long_order)) return -1;
        order = errand.long_order;
    }
    errand.order = {};
    return decode(order, errand.order) ? 1 : nonsense();
}

bool read_whole(int file, std::string& content) {
    struct stat about {};
    if (::fstat(file, &about) != 0) return false;
    errno = EBADMSG;
    if (!S_ISREG(about.st_mode)) return false;
    content.resize(static_cast<std::size_t>(about.st_size));
    std::size_t have = 0;
    while (have < content.size()) {
        const ssize_t n =
            ::pread(file, content.data() + have, content.size() - have, static_cast<off_t>(have));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        have += static_cast<std::size_t>(n);
    }
    return true;
}

}  // namespace sandbox::helper
