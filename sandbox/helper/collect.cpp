// SPDX-License-Identifier: MIT
#include "sandbox/helper/collect.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace sandbox::helper {
namespace {

Fd open_beneath(int directory, const std::string& name) {
    open_how how{};
    how.flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return Fd(static_cast<int>(::syscall(SYS_openat2, directory, name.c_str(), &how, sizeof how)));
}

std::string why_not(int error) {
    switch (error) {
        case ENOENT: return "does not exist";
        case ELOOP: return "is a symbolic link, or lies behind one";
        case ENXIO: return "is not a regular file";
        case EXDEV: return "lies outside the box's directory";
        default: return std::string("cannot be opened: ") + ::strerror(error);
    }
}

}  // namespace

std::vector<std::string> names_in(int box, const std::string& name, std::size_t most) {
    constexpr std::size_t kLongest = 150;  // a message holds 200
    std::vector<std::string> names;
    Fd fd = open_beneath(box, name);
    DIR* const directory = fd ? ::fdopendir(fd.get()) : nullptr;
    if (!directory) return names;
    (void)fd.release();  // closedir() closes it
    while (const dirent* const entry = ::readdir(directory)) {
        const std::string_view found = entry->d_name;
        if (found == "." || found == ".." || found.size() > kLongest) continue;
        names.emplace_back(found);
        if (names.size() > most) break;
    }
    ::closedir(directory);
    std::sort(names.begin(), names.end());
    if (names.size() > most) names.resize(most);
    return names;
}

Collected collect_file(int box, const Collect& wanted) {
    Collected result;
    result.name = wanted.name;
    Fd file = open_beneath(box, wanted.name);
    struct stat about {};
    if (!file || ::fstat(file.get(), &about) != 0) {
        result.why_missing = why_not(errno);
    } else if (S_ISDIR(about.st_mode)) {
        result.why_missing = "is a directory";
    } else if (!S_ISREG(about.st_mode)) {
        result.why_missing = "is not a regular file";
    } else if (about.st_size > wanted.max_bytes) {
        result.why_missing = "is larger than " + std::to_string(wanted.max_bytes) +
                             " bytes: it has " + std::to_string(about.st_size);
    } else {
        result.size = about.st_size;
        result.file = std::move(file);
    }
    return result;
}

}  // namespace sandbox::helper
