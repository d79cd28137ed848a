// SPDX-License-Identifier: MIT
#include "sandbox/helper_pool.hpp"

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>

#include "sandbox/box.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox {
namespace {

constexpr std::chrono::seconds kPatience{10};
constexpr std::size_t kMostIdle = 64;

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::system_category(), what);
}

// The helper never sees our terminal: what comes as its standard streams belongs to the program.
Child start(Fd& ours) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        fail("socketpair");
    ours = Fd(ends[0]);
    const Fd theirs(ends[1]);
    const Fd nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nothing) fail("open /dev/null");
    const std::array fds = {nothing.get(), nothing.get(), nothing.get(), theirs.get()};
    static_assert(kRunsFd == 3);
    return spawn({helper_path(), {}, fds});
}

}  // namespace

Helper::Helper() : child_(start(runs_)) {}

Helper::~Helper() {
    dismiss();
    if (child_.pid() <= 0) return;
    try {
        (void)child_.wait_until(std::chrono::steady_clock::now() + kPatience);
    } catch (const std::system_error&) {  // ~Child() kills and reaps it
    }
}

bool Helper::begin(std::span<const int> fds) {
    char word = kRunWord;
    iovec data = {&word, sizeof word};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * kRunDescriptors)> control{};
    msghdr header{};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = CMSG_SPACE(fds.size_bytes());
    cmsghdr* const rights = CMSG_FIRSTHDR(&header);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(fds.size_bytes());
    std::memcpy(CMSG_DATA(rights), fds.data(), fds.size_bytes());
    ssize_t sent = 0;
    do sent = ::sendmsg(runs_.get(), &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    if (sent < 0 && errno != EPIPE && errno != ECONNRESET) fail("hand a run to spar-box");
    return sent == sizeof word;
}

HelperPool::~HelperPool() {
    for (Helper& helper : idle_) helper.dismiss();  // all at once; then each is waited for
}

Helper HelperPool::begin(std::span<const int> fds) {
    for (;;) {
        std::optional<Helper> idle;
        {
            const std::lock_guard lock(mutex_);
            if (idle_.empty()) break;
            idle.emplace(std::move(idle_.back()));
            idle_.pop_back();
        }
        if (idle->begin(fds)) return std::move(*idle);
    }
    Helper fresh;
    if (!fresh.begin(fds)) throw std::system_error(EPIPE, std::system_category(), "start spar-box");
    return fresh;
}

void HelperPool::give_back(Helper helper) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < kMostIdle) idle_.push_back(std::move(helper));
}

}  // namespace sandbox
