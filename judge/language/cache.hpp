// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "sandbox/fd.hpp"

namespace judge::language {

// Files named by a content hash in a directory below cache_directory(), the least recently used
// removed when they are together larger than a limit. Safe between processes: a file appears whole,
// by a rename, and is never written again.
class BlobCache {
  public:
    BlobCache(std::string_view name, std::int64_t limit_bytes);

    struct Blob {
        std::filesystem::path path;
        std::string note;  // a short text kept with it
    };

    // The file and its note, marked as used now; nullopt if it is not there or not whole.
    [[nodiscard]] std::optional<Blob> find(const std::string& hash) const;

    // Copies what `fd` holds from its start. Throws UserError{state} if it cannot be written.
    Blob store(const std::string& hash, int fd, std::string_view note);
    Blob store(const std::string& hash, std::string_view bytes, std::string_view note);

    void remove(const std::string& hash);

    // Held by whoever makes the file of this hash, so that others wait for it instead of making it
    // as well.
    [[nodiscard]] sandbox::Fd lock(const std::string& hash) const;

  private:
    Blob keep(const std::string& hash, const std::filesystem::path& blob, std::string_view note);
    void trim(const std::filesystem::path& spared);

    std::filesystem::path directory_;
    std::int64_t limit_bytes_;
};

}  // namespace judge::language
