// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "sandbox/fd.hpp"

namespace judge::run {

constexpr std::size_t kLargestTestFile = std::size_t{1} << 30;

// Opens a test's file for reading. Throws UserError{invalid_package} that names it if it is
// missing, no regular file, or larger than kLargestTestFile.
[[nodiscard]] sandbox::Fd open_test_file(const std::filesystem::path& path);

// The bytes of a test's file, mapped while this lives.
class MappedFile {
  public:
    explicit MappedFile(const std::filesystem::path& path);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view text() const noexcept { return {data_, size_}; }

  private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

// At most `limit` bytes from the start of the file; empty if it cannot be read.
[[nodiscard]] std::string read_head(const std::filesystem::path& path, std::size_t limit);

}  // namespace judge::run
