// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace judge::exchange {

// What an archive may hold at most: a few kilobytes can unpack to terabytes.
struct UnpackLimits {
    std::int64_t bytes = std::int64_t{2} << 30;
    std::int64_t files = 100'000;
    std::int64_t ratio = 2'000;  // unpacked to packed bytes, beyond the first 64 MiB
};

// A regular file of an archive, in parts: `name` is relative and without "..", `first` on its first
// part. An empty file has one empty part.
struct UnpackedPart {
    const std::string& name;
    std::string_view bytes;
    bool first = false;
    bool executable = false;
};
using PartSink = std::function<void(const UnpackedPart&)>;

// Reads a zip, tar (also compressed) or 7z archive, from memory or a file. Links, devices, absolute
// names, names with ".." or control bytes, and whatever exceeds the limits are refused:
// UserError{invalid_package} naming the entry.
void unpack(std::string_view archive, const std::string& what, const UnpackLimits& limits,
            const PartSink& sink);
void unpack(const std::filesystem::path& archive, const UnpackLimits& limits, const PartSink& sink);

// Into a directory that is made for it.
void unpack_into(const std::filesystem::path& archive, const std::filesystem::path& directory,
                 const UnpackLimits& limits = {});

// Writes the files below `directory` into a zip archive, with names that begin with `top`/.
void pack_zip(const std::filesystem::path& directory, const std::string& top,
              const std::filesystem::path& archive);

}  // namespace judge::exchange
