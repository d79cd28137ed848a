// SPDX-License-Identifier: MIT
#include "judge/language/archive.hpp"

#include <charconv>
#include <cstdint>
#include <filesystem>

namespace judge::language {
namespace {

constexpr std::size_t kBlock = 512;

// A field of a header: up to its length or the first NUL.
std::string_view text_at(std::string_view header, std::size_t offset, std::size_t length) {
    const std::string_view field = header.substr(offset, length);
    return field.substr(0, field.find('\0'));
}

std::optional<std::uint64_t> octal_at(std::string_view header, std::size_t offset,
                                      std::size_t length) {
    std::string_view digits = text_at(header, offset, length);
    while (!digits.empty() && digits.front() == ' ') digits.remove_prefix(1);
    while (!digits.empty() && digits.back() == ' ') digits.remove_suffix(1);
    std::uint64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 8);
    if (result.ec != std::errc() || result.ptr != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

std::optional<std::string> name_of(std::string_view header) {
    std::string name(text_at(header, 0, 100));
    if (const auto prefix = text_at(header, 345, 155); !prefix.empty())
        name = std::string(prefix) + "/" + name;
    if (name.starts_with("./")) name.erase(0, 2);
    const std::filesystem::path path(name);
    if (path.is_absolute()) return std::nullopt;
    for (const auto& part : path)
        if (part == "..") return std::nullopt;
    return name;
}

}  // namespace

std::optional<std::vector<ArchiveMember>> read_archive(std::string_view archive) {
    std::vector<ArchiveMember> members;
    while (archive.size() >= kBlock && archive[0] != '\0') {
        const std::string_view header = archive.substr(0, kBlock);
        const auto name = name_of(header);
        const auto mode = octal_at(header, 100, 8);
        const auto size = octal_at(header, 124, 12);
        if (header.substr(257, 5) != "ustar" || !name || !mode || !size) return std::nullopt;
        archive.remove_prefix(kBlock);
        const char kind = header[156];
        if (*size > archive.size()) return std::nullopt;
        if (kind == '0' || kind == '\0')
            members.push_back({*name, archive.substr(0, *size), (*mode & 0111) != 0});
        const std::uint64_t padded = (*size + kBlock - 1) / kBlock * kBlock;
        archive.remove_prefix(std::min<std::uint64_t>(padded, archive.size()));
    }
    if (archive.size() < kBlock) return std::nullopt;  // the end is marked by blocks of NUL
    return members;
}

}  // namespace judge::language
