// SPDX-License-Identifier: MIT
//
// spar-box runs programs in boxes, one after another. It is started by the library
// (sandbox/helper_pool.cpp), never by hand:
//
//   library ── starts ──► spar-box, the supervisor (outside the box: limits, meters, killing)
//                             └─ clone ──► init (process 1 of the box: builds it, reaps, collects)
//                                             └─ fork ──► the program
//
// It is an executable of its own so that the program is not forked from a big process, whose peak
// memory it would inherit; so that no thread of the judge runs between fork and exec; and so that
// it can be given rights of its own (an AppArmor profile).
//
// It stands by between runs, as its own start would cost as much as all else about a run, and has
// a box ready in which nobody has run (zygote.cpp). Each run has a control socket of its own; when
// the one on which orders come closes, the helper ends.
#include <linux/close_range.h>
#include <malloc.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>

#include "sandbox/helper/errand.hpp"
#include "sandbox/helper/supervisor.hpp"
#include "sandbox/packet.hpp"

namespace {

using namespace sandbox;

constexpr int kUsage = 64;

struct Letter {
    std::string_view bytes;  // after the word
    Parcel parcel;
};

// The order, from the packet or from the file that rides along last.
bool read_order(Letter& packet, std::size_t other_fds, helper::Handed& handed) {
    if (!packet.parcel.whole) return false;
    if (packet.parcel.count == other_fds) {
        handed.bytes = packet.bytes;
        return decode(handed.bytes, handed.order);
    }
    if (packet.parcel.count != other_fds + 1) return false;
    handed.file = std::move(packet.parcel.fds[other_fds]);
    std::string bytes;
    return helper::read_whole(handed.file.get(), bytes) && decode(bytes, handed.order);
}

void set_up(Letter& packet, std::optional<helper::Supervisor>& supervisor) {
    std::string bytes;
    Setup setup;
    if (packet.parcel.count == 1 && helper::read_whole(packet.parcel.fds[0].get(), bytes) &&
        decode(bytes, setup))
        supervisor.emplace(std::move(setup));
}

// What is no complete order is dropped, and whoever handed it sees its control socket close.
void serve(Letter& packet, std::optional<helper::Supervisor>& supervisor) {
    helper::Handed handed;
    const bool good = read_order(packet, kRunDescriptors, handed);
    handed.control = std::move(packet.parcel.fds[0]);
    for (std::size_t i = 0; i < handed.streams.size(); ++i)
        handed.streams[i] = std::move(packet.parcel.fds[i + 1]);
    if (!good || !supervisor || handed.order.command.argv.empty()) {
        Report failed;
        failed.failure = Failure{"read the order of a run", EBADMSG, {}};
        send_packet(handed.control.get(), encode_report(failed));
        return;
    }
    supervisor->run(handed);
}

void obey(char word, Letter& packet, std::optional<helper::Supervisor>& supervisor) {
    if (word == kSetUpWord && !supervisor) set_up(packet, supervisor);
    if (word == kRunWord) {
        serve(packet, supervisor);
        if (supervisor) supervisor->tidy_up();
    }
    if (word == kReadyWord && supervisor) {
        helper::Handed handed;
        if (read_order(packet, 0, handed)) supervisor->get_ready(handed.order);
    }
}

}  // namespace

int main() {
    ::syscall(SYS_close_range, kRunsFd + 1, ~0U, 0);
    int kind = 0;
    socklen_t size = sizeof kind;
    if (::getsockopt(kRunsFd, SOL_SOCKET, SO_TYPE, &kind, &size) != 0 || kind != SOCK_SEQPACKET) {
        (void)std::fputs("spar-box is started by spar, with a socket for its orders.\n", stderr);
        return kUsage;
    }
    if (::chdir("/") != 0) return kUsage;  // or we would keep a directory of the user's busy
    ::mallopt(M_TRIM_THRESHOLD, 1 << 20);  // memory given back after a run is wanted in the next
    constexpr std::size_t kRoom = kInlineBytes + 1;
    const auto room = std::make_unique<char[]>(kRoom);
    std::optional<helper::Supervisor> supervisor;
    for (;;) {
        Letter packet;
        const ssize_t got = receive_packet(kRunsFd, {room.get(), kRoom}, packet.parcel, 0);
        if (got <= 0) break;
        packet.bytes = {room.get() + 1, static_cast<std::size_t>(got) - 1};
        obey(room[0], packet, supervisor);
    }
    supervisor.reset();
    ::_exit(0);
}
