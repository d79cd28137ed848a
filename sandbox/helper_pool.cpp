// SPDX-License-Identifier: MIT
#include "sandbox/helper_pool.hpp"

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "sandbox/box.hpp"
#include "sandbox/packet.hpp"
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

Helper::Helper(std::string_view setup) : child_(start(runs_)) {
    const Fd file = sealed_memfd(setup);
    const std::array fds = {file.get()};
    if (!tell({&kSetUpWord, 1}, fds))
        throw std::system_error(EPIPE, std::system_category(), "start spar-box");
}

Helper::~Helper() {
    dismiss();
    if (child_.pid() <= 0) return;
    try {
        (void)child_.wait_until(std::chrono::steady_clock::now() + kPatience);
    } catch (const std::system_error&) {  // ~Child() kills and reaps it
    }
}

bool Helper::tell(std::string_view packet, std::span<const int> fds) {
    if (send_packet(runs_.get(), packet, fds)) return true;
    if (errno != EPIPE && errno != ECONNRESET) fail("hand an order to spar-box");
    return false;
}

HelperPool::~HelperPool() {
    for (Helper& helper : idle_) helper.dismiss();  // all at once; then each is waited for
}

Helper HelperPool::begin(std::string_view packet, std::span<const int> fds) {
    for (;;) {
        std::optional<Helper> idle;
        {
            const std::lock_guard lock(mutex_);
            if (idle_.empty()) break;
            idle.emplace(std::move(idle_.back()));
            idle_.pop_back();
        }
        if (idle->tell(packet, fds)) return std::move(*idle);
    }
    Helper fresh(setup_);
    if (!fresh.tell(packet, fds))
        throw std::system_error(EPIPE, std::system_category(), "start spar-box");
    return fresh;
}

void HelperPool::give_back(Helper helper) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < kMostIdle) idle_.push_back(std::move(helper));
}

}  // namespace sandbox
