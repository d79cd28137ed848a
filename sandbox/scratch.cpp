// SPDX-License-Identifier: MIT
#include "sandbox/scratch.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "sandbox/owner.hpp"

namespace sandbox {
namespace {

// A directory that is being emptied. `name` is what its parent calls it.
struct Level {
    DIR* entries;
    std::string name;
};

// A tree deeper than this is emptied from a moved place rather than with more descriptors.
constexpr std::size_t kMaxOpen = 64;

// Opens a directory of the same file system for reading; makes it readable if only its mode
// forbids.
DIR* open_directory(int parent, const char* name, dev_t device) noexcept {
    constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int fd = ::openat(parent, name, kFlags);
    if (fd < 0 && errno == EACCES && ::fchmodat(parent, name, 0700, AT_SYMLINK_NOFOLLOW) == 0)
        fd = ::openat(parent, name, kFlags);
    if (fd < 0) return nullptr;
    struct stat about {};
    const bool ours = ::fstat(fd, &about) == 0 && about.st_dev == device;
    if (ours && (about.st_mode & 0700) != 0700) ::fchmod(fd, 0700);
    DIR* const entries = ours ? ::fdopendir(fd) : nullptr;
    if (entries == nullptr) {
        ::close(fd);
        if (!ours) errno = EXDEV;
    }
    return entries;
}

bool is_dots(const char* name) {
    const std::string_view text(name);
    return text == "." || text == "..";
}

// Unlinks what it can in the directory and returns the first entry that is a directory itself;
// empty when there is none. `failed` collects an errno that is no directory's.
std::string clear_files(DIR* entries, int& failed) noexcept {
    ::rewinddir(entries);
    while (const dirent* const entry = ::readdir(entries)) {
        if (is_dots(entry->d_name)) continue;
        if (::unlinkat(::dirfd(entries), entry->d_name, 0) == 0) continue;
        if (errno == EISDIR || errno == EPERM) return entry->d_name;
        if (errno != ENOENT) failed = errno;
    }
    return {};
}

// Brings the subdirectory `name` of a deep directory up beside the top, under a fresh name, so that
// the number of open directories stays bounded. Moving a directory needs the right to write in it.
std::string hoist(int from, const std::string& name, int top, unsigned& counter) noexcept {
    std::string fresh = ".deep-" + std::to_string(counter++);
    ::fchmodat(from, name.c_str(), 0700, AT_SYMLINK_NOFOLLOW);
    return ::renameat(from, name.c_str(), top, fresh.c_str()) == 0 ? fresh : std::string{};
}

bool empty_directory(DIR* top, dev_t device) noexcept {
    std::vector<Level> open = {{top, {}}};
    unsigned counter = 0;
    int failed = 0;
    while (!open.empty() && failed == 0) {
        DIR* const here = open.back().entries;
        const std::string child = clear_files(here, failed);
        if (child.empty() || failed != 0) {
            const std::string name = open.back().name;
            if (open.size() > 1) ::closedir(here);
            open.pop_back();
            if (failed == 0 && !open.empty() &&
                ::unlinkat(::dirfd(open.back().entries), name.c_str(), AT_REMOVEDIR) != 0)
                failed = errno;
            continue;
        }
        if (open.size() >= kMaxOpen && hoist(::dirfd(here), child, ::dirfd(top), counter).empty())
            failed = errno;
        if (open.size() >= kMaxOpen) continue;
        DIR* const below = open_directory(::dirfd(here), child.c_str(), device);
        if (below == nullptr)
            failed = errno;
        else
            open.push_back({below, child});
    }
    for (std::size_t i = 1; i < open.size(); ++i) ::closedir(open[i].entries);
    errno = failed;
    return failed == 0;
}

}  // namespace

std::vector<std::string> scratch_roots() {
    std::vector<std::string> roots;
    const auto add = [&](std::string path) {
        while (path.size() > 1 && path.back() == '/') path.pop_back();
        if (!path.starts_with('/')) return;
        if (std::find(roots.begin(), roots.end(), path) == roots.end())
            roots.push_back(std::move(path));
    };
    const auto variable = [](const char* name) {
        const char* const value = std::getenv(name);
        return std::string(value == nullptr ? "" : value);
    };
    add(variable("XDG_RUNTIME_DIR"));
    add(variable("XDG_CACHE_HOME"));
    if (const std::string home = variable("HOME"); !home.empty()) add(home + "/.cache");
    add(variable("TMPDIR"));
    add("/tmp");
    return roots;
}

std::string make_scratch(const std::string& root) {
    const auto owner = Owner::this_process();
    if (!owner) {
        errno = ESRCH;
        return {};
    }
    std::string path = root + "/" + owner_tag(*owner) + "-XXXXXX";
    if (::mkdtemp(path.data()) == nullptr) return {};
    return path;
}

bool remove_tree(int parent, const char* name) noexcept {
    struct stat about {};
    if (::fstatat(parent, name, &about, AT_SYMLINK_NOFOLLOW) != 0) return errno == ENOENT;
    if (!S_ISDIR(about.st_mode)) return ::unlinkat(parent, name, 0) == 0;
    DIR* const top = open_directory(parent, name, about.st_dev);
    if (top == nullptr) return false;
    const bool emptied = empty_directory(top, about.st_dev);
    const int error = errno;
    ::closedir(top);
    errno = error;
    return emptied && ::unlinkat(parent, name, AT_REMOVEDIR) == 0;
}

}  // namespace sandbox
