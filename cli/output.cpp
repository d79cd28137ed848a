// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <unistd.h>

#include <cerrno>

namespace cli {
namespace {

constexpr std::size_t kHold = std::size_t{64} << 10;

}  // namespace

void Output::write(std::string_view text) {
    held_ += text;
    if (held_.size() >= kHold) flush();
}

void Output::flush() {
    std::string_view rest = held_;
    while (!rest.empty() && !closed_ && error_ == 0) {
        const ssize_t n = ::write(fd_, rest.data(), rest.size());
        if (n >= 0)
            rest.remove_prefix(static_cast<std::size_t>(n));
        else if (errno == EPIPE)
            closed_ = true;
        else if (errno != EINTR)
            error_ = errno;
    }
    held_.clear();
}

int Output::finish() {
    flush();
    return error_;
}

}  // namespace cli
