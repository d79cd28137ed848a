// SPDX-License-Identifier: MIT
#include "cli/line_reader.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace cli {
namespace {

constexpr std::size_t kLongest = std::size_t{64} << 10;

}  // namespace

LineReader::LineReader(int fd, std::stop_token stop)
    : fd_(fd), stop_(std::move(stop)), wake_(::eventfd(0, EFD_CLOEXEC)) {
    if (wake_.get() < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

// Nothing if there is something to read.
std::optional<LineReader::Line::How> LineReader::wait(Deadline deadline) const {
    const std::stop_callback wake(stop_, [this] { (void)::eventfd_write(wake_.get(), 1); });
    for (;;) {
        int timeout = -1;
        if (deadline) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(
                *deadline - std::chrono::steady_clock::now());
            if (left.count() <= 0) return Line::How::late;
            timeout = static_cast<int>(std::min<std::int64_t>(left.count(), 60'000));
        }
        std::array<pollfd, 2> ready = {pollfd{fd_, POLLIN, 0}, pollfd{wake_.get(), POLLIN, 0}};
        const int n = ::poll(ready.data(), ready.size(), timeout);
        if (stop_.stop_requested()) return Line::How::interrupted;
        if (n < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "poll");
        if (n > 0 && ready[0].revents != 0) return std::nullopt;
    }
}

LineReader::Line LineReader::read(Deadline deadline) {
    for (;;) {
        if (const std::size_t end = held_.find('\n'); end != std::string::npos) {
            Line line{Line::How::line, held_.substr(0, std::min(end, kLongest))};
            held_.erase(0, end + 1);
            if (line.text.ends_with('\r')) line.text.pop_back();
            return line;
        }
        if (const auto how = wait(deadline)) return {*how, {}};
        std::array<char, 4'096> chunk{};
        const ssize_t n = ::read(fd_, chunk.data(), chunk.size());
        if (n < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (n <= 0) {  // the end, or a terminal that went away
            if (held_.empty()) return {Line::How::end, {}};
            return {Line::How::line, std::exchange(held_, {})};
        }
        held_.append(chunk.data(), static_cast<std::size_t>(n));
        if (held_.size() > kLongest * 16) held_.resize(kLongest);
    }
}

}  // namespace cli
