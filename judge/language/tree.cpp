// SPDX-License-Identifier: MIT
#include "judge/language/tree.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace judge::language {

std::vector<std::string> leaving_a_tree(const std::vector<std::string>& command) {
    std::vector<std::string> argv = {
        "/bin/sh", "-c",
        fmt::format("mkdir -p {0} && \"$@\" && exec tar --format=ustar -cf {1} -C {0} .",
                    kTreeDirectory, kTreeArchive),
        "sh"};
    argv.insert(argv.end(), command.begin(), command.end());
    return argv;
}

std::string read_all(const sandbox::Collected& collected) {
    std::string bytes(static_cast<std::size_t>(collected.size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::pread(collected.file.get(), bytes.data() + done, bytes.size() - done,
                                  static_cast<off_t>(done));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0)
            throw std::system_error(n < 0 ? errno : EIO, std::generic_category(),
                                    "read the built files");
        done += static_cast<std::size_t>(n);
    }
    return bytes;
}

}  // namespace judge::language
