// SPDX-License-Identifier: MIT
#include "judge/language/cache.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <vector>

#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace judge::language {
namespace {

namespace fs = std::filesystem;
using sandbox::Fd;

[[noreturn]] void cannot_write(const fs::path& path, int error) {
    throw UserError(Fault::state, fmt::format("{}: cannot be written: {}; make room there, or set "
                                              "XDG_CACHE_HOME to another directory",
                                              path.string(), std::strerror(error)));
}

// A temporary file beside the target that vanishes unless it is renamed.
class Draft {
  public:
    explicit Draft(const fs::path& directory) : path_((directory / ".draft-XXXXXX").string()) {
        fd_ = Fd(::mkostemp(path_.data(), O_CLOEXEC));
        if (!fd_) cannot_write(directory, errno);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() { ::unlink(path_.c_str()); }

    [[nodiscard]] const std::string& path() const noexcept { return path_; }

    void copy_from(int source) const {
        struct stat status {};
        if (::fstat(source, &status) != 0) cannot_write(path_, errno);
        off_t offset = 0;
        while (offset < status.st_size) {
            const auto left = static_cast<std::size_t>(status.st_size - offset);
            const ssize_t n = ::sendfile(fd_.get(), source, &offset, left);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) cannot_write(path_, n < 0 ? errno : EIO);
        }
    }

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t n = ::write(fd_.get(), bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) cannot_write(path_, errno);
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
    }

    // Executable by all: inside the box another user may run it.
    void rename_to(const fs::path& target) {
        if (::fchmod(fd_.get(), 0555) != 0 || ::rename(path_.c_str(), target.c_str()) != 0)
            cannot_write(target, errno);
    }

  private:
    std::string path_;
    Fd fd_;
};

fs::path note_of(const fs::path& blob) { return blob.string() + ".note"; }

}  // namespace

BlobCache::BlobCache(std::string_view name, std::int64_t limit_bytes)
    : directory_(cache_directory() / name), limit_bytes_(limit_bytes) {
    std::error_code error;
    fs::create_directories(directory_, error);
    if (error) cannot_write(directory_, error.value());
}

// The note begins with the size: after a power cut a file may stand there empty.
std::optional<BlobCache::Blob> BlobCache::find(const std::string& hash) const {
    const fs::path path = directory_ / hash;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || ::access(note_of(path).c_str(), R_OK) != 0)
        return std::nullopt;
    const std::string note = read_source(note_of(path)).text;
    std::int64_t size = -1;
    const auto parsed = std::from_chars(note.data(), note.data() + note.size(), size);
    if (parsed.ec != std::errc() || size != status.st_size) return std::nullopt;
    ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);
    const auto line = note.find('\n');
    return Blob{path, line == std::string::npos ? "" : note.substr(line + 1)};
}

BlobCache::Blob BlobCache::store(const std::string& hash, int fd, std::string_view note) {
    Draft draft(directory_);
    draft.copy_from(fd);
    draft.rename_to(directory_ / hash);
    return keep(hash, directory_ / hash, note);
}

BlobCache::Blob BlobCache::store(const std::string& hash, std::string_view bytes,
                                 std::string_view note) {
    Draft draft(directory_);
    draft.write(bytes);
    draft.rename_to(directory_ / hash);
    return keep(hash, directory_ / hash, note);
}

BlobCache::Blob BlobCache::keep(const std::string& hash, const fs::path& blob,
                                std::string_view note) {
    std::error_code error;
    const auto size = fs::file_size(blob, error);
    if (error) cannot_write(blob, error.value());
    Draft draft(directory_);
    draft.write(fmt::format("{}\n{}", size, note));
    draft.rename_to(note_of(blob));
    trim(blob);
    return {directory_ / hash, std::string(note)};
}

void BlobCache::remove(const std::string& hash) {
    const fs::path path = directory_ / hash;
    ::unlink(note_of(path).c_str());
    ::unlink(path.c_str());
}

Fd BlobCache::lock(const std::string& hash) const {
    const fs::path path = directory_ / (hash + ".lock");
    Fd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!fd) cannot_write(path, errno);
    while (::flock(fd.get(), LOCK_EX) != 0)
        if (errno != EINTR) cannot_write(path, errno);
    return fd;
}

void BlobCache::trim(const fs::path& spared) {
    struct Old {
        fs::file_time_type used;
        std::int64_t size;
        std::string hash;
    };
    std::vector<Old> blobs;
    std::int64_t total = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory_, error)) {
        if (entry.path().has_extension() || !entry.is_regular_file(error)) continue;
        const auto size = static_cast<std::int64_t>(entry.file_size(error));
        total += size;
        if (entry.path() != spared)
            blobs.push_back({entry.last_write_time(error), size, entry.path().filename().string()});
    }
    std::ranges::sort(blobs, {}, &Old::used);
    for (const Old& blob : blobs) {
        if (total <= limit_bytes_) return;
        remove(blob.hash);
        total -= blob.size;
    }
}

}  // namespace judge::language
