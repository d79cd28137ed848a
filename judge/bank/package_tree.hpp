// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "judge/bank/package.hpp"
#include "judge/support/source.hpp"

namespace judge::bank {

// The files of a package, seen without ever leaving it: a link that leads out or in a circle, a
// FIFO, a socket or a device is refused by name (UserError{invalid_package}), and nothing but
// regular files is ever opened.
class PackageTree {
  public:
    enum class Kind : std::uint8_t { none, file, directory };
    struct Item {
        std::string name;
        bool directory = false;
    };

    // `directory` as the user named it; complaints are about paths below it.
    explicit PackageTree(std::filesystem::path directory, WarningSink warn = {});

    // Paths are relative to the package.
    [[nodiscard]] Kind kind(const std::filesystem::path& path) const;
    [[nodiscard]] bool has_file(const std::filesystem::path& path) const;
    [[nodiscard]] bool has_directory(const std::filesystem::path& path) const;

    // What a directory holds, in byte order of the names; nothing if it is not there. Names that
    // the format does not allow are left out, as it demands.
    [[nodiscard]] std::vector<Item> list(const std::filesystem::path& path) const;

    [[nodiscard]] Source read(const std::filesystem::path& path) const;

    // Demands that a file may be read and is not beyond reason in size; reads nothing.
    void check_readable(const std::filesystem::path& path) const;

    [[nodiscard]] std::filesystem::path full(const std::filesystem::path& path) const {
        return root_ / path;
    }
    [[nodiscard]] const WarningSink& warn() const noexcept { return warn_; }

  private:
    [[nodiscard]] Kind through_link(const std::filesystem::path& link) const;

    std::filesystem::path root_;
    std::filesystem::path real_root_;
    WarningSink warn_;
};

}  // namespace judge::bank
