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
// It stands by between runs, as its own start would cost as much as all else about a run. Nothing
// of a run stays: processes, namespaces, mounts, cgroup leaf, descriptors are each run's own, and
// the next run is taken up only when they are gone. It remembers nothing but where cgroups can be
// made. Each run has a control socket of its own; when the one on which runs come closes, it ends.
#include <linux/close_range.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sandbox/helper/message.hpp"
#include "sandbox/helper/streams.hpp"
#include "sandbox/helper/supervisor.hpp"

namespace {

using namespace sandbox;

constexpr int kUsage = 64;

using Handed = std::array<Fd, kRunDescriptors>;

enum class Next : std::uint8_t { run, nonsense, end };

// Waits for a run. What is no complete run is dropped, and whoever handed it sees its control
// socket close.
Next next_run(Handed& handed) {
    char word = 0;
    iovec data = {&word, sizeof word};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kRunDescriptors)> control{};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    ssize_t size = 0;
    do size = ::recvmsg(kRunsFd, &header, MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    if (size <= 0) return Next::end;
    std::size_t count = 0;
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
        for (std::size_t at = 0; CMSG_LEN(at + sizeof(int)) <= part->cmsg_len; at += sizeof(int)) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(part) + at, sizeof fd);
            Fd received(fd);
            if (count < handed.size()) handed[count++] = std::move(received);
        }
    }
    const bool whole = word == kRunWord && count == handed.size() &&
                       (header.msg_flags & (MSG_CTRUNC | MSG_TRUNC)) == 0;
    return whole ? Next::run : Next::nonsense;
}

bool read_plan(const Fd& file, Plan& plan) {
    struct stat about {};
    if (::fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode)) return false;
    std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t n =
            ::pread(file.get(), bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
        if (n <= 0) return false;
        have += static_cast<std::size_t>(n);
    }
    return decode(bytes, plan);
}

void serve(Handed handed, CgroupSupply& cgroups) {
    auto& [plan_file, control, in, out, err] = handed;
    Plan plan;
    Report failed;
    if (!read_plan(plan_file, plan)) {
        failed.failure = Failure{"read the plan of a run", EBADMSG, {}};
        helper::send_packet(control.get(), encode_report(failed));
        return;
    }
    if (!helper::lend_streams(in, out, err)) {
        failed.failure = Failure{"take the program's streams", errno, {}};
        helper::send_packet(control.get(), encode_report(failed));
    } else {
        for (Fd* const copied : {&plan_file, &in, &out, &err}) copied->reset();
        helper::supervise(plan, control.get(), cgroups);
    }
    helper::release_streams();
}

}  // namespace

int main() {
    ::syscall(SYS_close_range, kRunsFd + 1, ~0U, 0);
    int kind = 0;
    socklen_t size = sizeof kind;
    if (::getsockopt(kRunsFd, SOL_SOCKET, SO_TYPE, &kind, &size) != 0 || kind != SOCK_SEQPACKET) {
        std::fputs("spar-box is started by spar, with a socket for its orders.\n", stderr);
        return kUsage;
    }
    if (::chdir("/") != 0) return kUsage;  // or we would keep a directory of the user's busy
    CgroupSupply cgroups;
    for (;;) {
        Handed handed;
        const Next next = next_run(handed);
        if (next == Next::end) ::_exit(0);
        if (next == Next::run) serve(std::move(handed), cgroups);
    }
}
