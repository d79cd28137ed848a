// SPDX-License-Identifier: MIT
#include "sandbox/relay.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace sandbox {
namespace {

constexpr std::size_t kChunk = 64 << 10;

Fd without_blocking(Fd fd) {
    const int flags = ::fcntl(fd.get(), F_GETFL);
    if (flags < 0 || ::fcntl(fd.get(), F_SETFL, flags | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::system_category(), "fcntl");
    return fd;
}

bool later(int error) { return error == EAGAIN || error == EINTR; }

}  // namespace

Relay::Relay(Fd from, Fd to, std::int64_t most)
    : from_(without_blocking(std::move(from))), to_(without_blocking(std::move(to))), left_(most) {}

pollfd Relay::wants_to_write() const noexcept {
    return {to_.get(), static_cast<short>(given_ < kept_.size() ? POLLOUT : 0), 0};
}

std::optional<std::string_view> Relay::take(std::string& buffer) {
    buffer.resize(kChunk);
    const ssize_t size = ::read(from_.get(), buffer.data(), buffer.size());
    if (size < 0 && later(errno)) return std::nullopt;
    if (size <= 0) {
        from_.reset();
        return std::nullopt;
    }
    const auto fitting = std::min<std::int64_t>(left_, size);
    overflowed_ |= fitting < size;
    left_ -= fitting;
    const auto chunk = std::string_view(buffer).substr(0, static_cast<std::size_t>(fitting));
    keep(chunk);
    return chunk;
}

void Relay::keep(std::string_view chunk) {
    if (!to_ || ending_) return;
    if (given_ == kept_.size()) {
        kept_.clear();
        given_ = 0;
    }
    kept_ += chunk;
    give();  // most often there is room, and nobody has to be waited for
}

void Relay::give() {
    while (to_ && given_ < kept_.size()) {
        const ssize_t size = ::write(to_.get(), kept_.data() + given_, kept_.size() - given_);
        if (size < 0 && later(errno)) return;
        if (size < 0) return listener_gone();
        given_ += static_cast<std::size_t>(size);
    }
    if (ending_) to_.reset();
}

void Relay::listener_gone() {
    to_.reset();
    kept_.clear();
    kept_.shrink_to_fit();
    given_ = 0;
}

bool Relay::speaker_hung_up() const noexcept {
    pollfd end = {from_.get(), 0, 0};
    return !from_ || (::poll(&end, 1, 0) > 0 && (end.revents & POLLHUP) != 0);
}

bool Relay::has_listener() const noexcept {
    pollfd end = {to_.get(), 0, 0};
    return to_ && ::poll(&end, 1, 0) == 0;
}

void Relay::announce_end() {
    ending_ = true;
    give();
}

}  // namespace sandbox
