// SPDX-License-Identifier: MIT
//
// spar-box runs one program in one box. It is started by the library (sandbox/box.cpp), never by
// hand:
//
//   library ── starts ──► spar-box, the supervisor (outside the box: limits, meters, killing)
//                             └─ clone ──► init (process 1 of the box: builds it, reaps, collects)
//                                             └─ fork ──► the program
//
// It is an executable of its own so that the program is not forked from a big process, whose peak
// memory it would inherit; so that no thread of the judge runs between fork and exec; and so that
// it can be given rights of its own (an AppArmor profile). It is small: what it uses is not the
// program's, but every run starts it.
#include <linux/close_range.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

#include "sandbox/helper/message.hpp"
#include "sandbox/helper/supervisor.hpp"

namespace {

using namespace sandbox;

constexpr int kUsage = 64;
constexpr int kLost = 70;

bool read_plan(Plan& plan) {
    const Fd file(kPlanFd);
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

}  // namespace

int main() {
    ::syscall(SYS_close_range, kControlFd + 1, ~0U, 0);
    Plan plan;
    if (!read_plan(plan)) {
        std::fputs("spar-box is started by spar, with a plan in descriptor 3.\n", stderr);
        return kUsage;
    }
    const Report report = helper::supervise(plan, kControlFd);
    ::_exit(helper::send_packet(kControlFd, encode_report(report)) ? 0 : kLost);
}
