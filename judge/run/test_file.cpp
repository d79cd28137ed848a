// SPDX-License-Identifier: MIT
#include "judge/run/test_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "judge/support/error.hpp"

namespace judge::run {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view why) {
    throw UserError(Fault::invalid_package, fmt::format("{}: {}", path.string(), why));
}

std::size_t size_of(int fd, const std::filesystem::path& path) {
    struct stat status = {};
    if (::fstat(fd, &status) != 0)
        throw std::system_error(errno, std::generic_category(), path.string());
    if (!S_ISREG(status.st_mode)) refuse(path, "is not a regular file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > kLargestTestFile)
        refuse(path, fmt::format("has {} MiB; a file of a test may have at most {} MiB", size >> 20,
                                 kLargestTestFile >> 20));
    return size;
}

}  // namespace

sandbox::Fd open_test_file(const std::filesystem::path& path) {
    sandbox::Fd fd(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!fd) refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
    static_cast<void>(size_of(fd.get(), path));
    return fd;
}

MappedFile::MappedFile(const std::filesystem::path& path) {
    const sandbox::Fd fd = open_test_file(path);
    size_ = size_of(fd.get(), path);
    if (size_ == 0) return;
    void* const data = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, fd.get(), 0);
    if (data == MAP_FAILED)
        throw std::system_error(errno, std::generic_category(), "map " + path.string());
    data_ = static_cast<const char*>(data);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

std::string read_head(const std::filesystem::path& path, std::size_t limit) {
    std::ifstream in(path, std::ios::binary);
    std::string text(limit, '\0');
    in.read(text.data(), static_cast<std::streamsize>(limit));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

}  // namespace judge::run
