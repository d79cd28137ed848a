// SPDX-License-Identifier: MIT
#include "judge/support/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <vector>

#include "judge/support/error.hpp"
#include "sandbox/fd.hpp"

namespace judge {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

fs::path home_directory() {
    if (const std::string home = environment("HOME"); home.starts_with('/')) return home;
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr)
        return found->pw_dir;
    return {};
}

std::string reason(int error) {
    switch (error) {
        case ENOSPC: return "the disk is full; make room and try again";
        case EDQUOT: return "your disk quota is used up; make room and try again";
        case EROFS: return "the file system is read-only";
        case EACCES:
        case EPERM: return "you may not write there";
        case ENOTDIR: return "a part of its path is not a directory";
        default: return std::strerror(error);
    }
}

// Makes `directory` with its parents; those made are for the user alone, as XDG wants. Returns
// errno, 0 if it stands.
int make_private(const fs::path& directory) {
    std::error_code error;
    if (fs::is_directory(directory, error)) return 0;
    if (directory.has_parent_path() && directory.parent_path() != directory)
        if (const int failed = make_private(directory.parent_path())) return failed;
    if (::mkdir(directory.c_str(), 0700) == 0) return 0;
    const int failed = errno;
    return failed == EEXIST && fs::is_directory(directory, error) ? 0 : failed;
}

fs::path xdg(const char* variable, const char* below_home) {
    fs::path base = environment(variable);
    if (!base.is_absolute()) {  // the XDG specification: a relative one is to be ignored
        const fs::path home = home_directory();
        if (home.empty())
            throw UserError(Fault::state,
                            fmt::format("there is no home directory: set {} to a directory that "
                                        "you can write",
                                        variable));
        base = home / below_home;
    }
    fs::path directory = base / "spar";
    int error = make_private(directory);
    if (error == 0 && ::faccessat(AT_FDCWD, directory.c_str(), R_OK | W_OK | X_OK, AT_EACCESS) != 0)
        error = errno;
    if (error != 0)
        throw UserError(Fault::state, fmt::format("{}: cannot be used: {}; set {} to a directory "
                                                  "that you can write",
                                                  directory.string(), reason(error), variable));
    return directory;
}

// Where `name` stands below `root`, in the installed form or in that of the source tree; empty if
// nowhere.
fs::path below(const fs::path& root, std::string_view name) {
    std::error_code ignored;
    if (const fs::path installed = root / name; fs::exists(installed, ignored)) return installed;
    if (name == "languages")
        if (const fs::path source = root / "judge" / "language" / "data";
            fs::exists(source, ignored))
            return source;
    return {};
}

[[noreturn]] void cannot_write(const fs::path& path, int error) {
    throw UserError(Fault::state,
                    fmt::format("{}: cannot be written: {}", path.string(), reason(error)));
}

// A file that vanishes unless it is kept: half-written text must not stay.
class Draft {
  public:
    explicit Draft(const fs::path& target) : target_(target) {
        std::uint64_t random = 0;
        if (::getrandom(&random, sizeof random, 0) != sizeof random) cannot_write(target, errno);
        path_ =
            target.parent_path() / fmt::format(".{}.{:016x}", target.filename().string(), random);
        fd_ = sandbox::Fd(
            ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
        if (!fd_) cannot_write(target_, errno);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        if (!kept_) ::unlink(path_.c_str());
    }

    void write(std::string_view text) const {
        struct stat old {};
        if (::stat(target_.c_str(), &old) == 0 && ::fchmod(fd_.get(), old.st_mode & 07777) != 0)
            cannot_write(target_, errno);
        while (!text.empty()) {
            const ssize_t n = ::write(fd_.get(), text.data(), text.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) cannot_write(target_, errno);
            text.remove_prefix(static_cast<std::size_t>(n));
        }
        if (::fsync(fd_.get()) != 0) cannot_write(target_, errno);
    }

    void keep() {
        if (::rename(path_.c_str(), target_.c_str()) != 0) cannot_write(target_, errno);
        kept_ = true;
        const sandbox::Fd directory(
            ::open(target_.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        // Some file systems cannot sync a directory (EINVAL): the rename is then as durable as it
        // gets.
        if (directory && ::fsync(directory.get()) != 0 && errno != EINVAL)
            cannot_write(target_, errno);
    }

  private:
    fs::path target_;
    fs::path path_;
    sandbox::Fd fd_;
    bool kept_ = false;
};

}  // namespace

fs::path cache_directory() { return xdg("XDG_CACHE_HOME", ".cache"); }
fs::path config_directory() { return xdg("XDG_CONFIG_HOME", ".config"); }
fs::path data_directory() { return xdg("XDG_DATA_HOME", ".local/share"); }

fs::path shipped(std::string_view name) {
    std::vector<fs::path> roots;
    if (const std::string data = environment("SPAR_DATA"); !data.empty()) {
        roots.emplace_back(data);
    } else {
        std::error_code ignored;
        const fs::path self = fs::read_symlink("/proc/self/exe", ignored);
        if (!self.empty()) roots.push_back(self.parent_path().parent_path() / "share" / "spar");
        roots.emplace_back(SPAR_SOURCE_TREE);
    }
    std::string looked;
    for (const fs::path& root : roots) {
        if (fs::path found = below(root, name); !found.empty()) return found;
        looked += (looked.empty() ? "" : ", ") + root.string();
    }
    throw UserError(Fault::state,
                    fmt::format("\"{}\", which ships with spar, was not found in {}; install spar "
                                "again, or set SPAR_DATA to the directory that holds it",
                                name, looked));
}

void write_atomically(const fs::path& path, std::string_view text) {
    std::error_code error;
    fs::path target = fs::absolute(path);
    if (fs::is_symlink(target, error))  // a linked configuration file stays a link
        if (fs::path real = fs::weakly_canonical(target, error); !error) target = std::move(real);
    fs::create_directories(target.parent_path(), error);
    if (error) cannot_write(target, error.value());
    if (fs::is_directory(target, error)) cannot_write(target, EISDIR);
    Draft draft(target);
    draft.write(text);
    draft.keep();
}

}  // namespace judge
