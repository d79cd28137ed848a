// SPDX-License-Identifier: MIT
#include "cli/watch/files.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

#include "judge/support/hash.hpp"

namespace cli::watch {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                  IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

std::string content(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return "";
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Directory::Directory(const fs::path& path) : fd_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (!fd_) throw std::system_error(errno, std::generic_category(), "inotify_init1");
    if (::inotify_add_watch(fd_.get(), path.c_str(), kEvents) < 0)
        throw std::system_error(errno, std::generic_category(), "cannot watch " + path.string());
}

bool Directory::drain() const {
    alignas(inotify_event) std::array<char, 4'096> buffer{};
    bool there = true;
    for (ssize_t n = 0; (n = ::read(fd_.get(), buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < n;) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0) there = false;
            at += static_cast<ssize_t>(sizeof event + event.len);
        }
    }
    return there;
}

std::string fingerprint(const fs::path& solution, const fs::path& cases) {
    return judge::Hasher().add(solution.string()).add(content(solution)).add(content(cases)).hex();
}

}  // namespace cli::watch
