// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::language {

// A regular file in an archive that tar wrote in the ustar format.
struct ArchiveMember {
    std::string name;  // relative, without "./"
    std::string_view bytes;
    bool executable = false;
};

// The regular files of `archive`; links, devices and directories are left out. nullopt if it is not
// a whole ustar archive or a name would lead out of a directory: a program of a package wrote it,
// so nothing in it is trusted.
[[nodiscard]] std::optional<std::vector<ArchiveMember>> read_archive(std::string_view archive);

}  // namespace judge::language
