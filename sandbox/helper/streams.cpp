// SPDX-License-Identifier: MIT
#include "sandbox/helper/streams.hpp"

#include <fcntl.h>

#include "sandbox/protocol.hpp"

namespace sandbox::helper {
namespace {

int nothing() noexcept {
    static const int kFd = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    return kFd;
}

}  // namespace

bool lend_streams(const Fd& in, const Fd& out, const Fd& err) noexcept {
    return nothing() > kRunsFd && ::dup2(in.get(), STDIN_FILENO) == STDIN_FILENO &&
           ::dup2(out.get(), STDOUT_FILENO) == STDOUT_FILENO &&
           ::dup2(err.get(), STDERR_FILENO) == STDERR_FILENO;
}

void release_streams() noexcept {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing(), stream);
}

}  // namespace sandbox::helper
