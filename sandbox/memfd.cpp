// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "sandbox/box.hpp"

namespace sandbox {
namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::system_category(), what);
}

Fd make_memfd() {
    Fd file(::memfd_create("spar", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!file) fail("memfd_create");
    return file;
}

// From here on nobody can change it, and it stands at its start.
Fd seal(Fd file) {
    constexpr int kSeals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
    if (::fcntl(file.get(), F_ADD_SEALS, kSeals) != 0) fail("F_ADD_SEALS");
    if (::lseek(file.get(), 0, SEEK_SET) != 0) fail("lseek");
    return file;
}

}  // namespace

Fd sealed_memfd(std::string_view bytes) {
    Fd file = make_memfd();
    while (!bytes.empty()) {
        const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("write to a memfd");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return seal(std::move(file));
}

Fd sealed_copy(int fd) {
    Fd file = make_memfd();
    off_t from = 0;
    for (;;) {
        const ssize_t n = ::sendfile(file.get(), fd, &from, std::size_t{1} << 30);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("copy into a memfd");
        if (n == 0) return seal(std::move(file));
    }
}

}  // namespace sandbox
