// SPDX-License-Identifier: MIT
#include "judge/bank/package_tree.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "judge/bank/complaint.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;
using Kind = PackageTree::Kind;

constexpr off_t kMiB = off_t{1} << 20;
constexpr off_t kLargestFile = 1'024 * kMiB;
constexpr off_t kUnwieldyFile = 100 * kMiB;  // the specification's recommendation
constexpr long kDeepest = 24;
constexpr std::size_t kMostItems = 100'000;

constexpr bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
}

// ^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,254}$
bool is_allowed(std::string_view name) {
    return !name.empty() && name.size() <= 255 && name.front() != '.' && name.front() != '-' &&
           std::all_of(name.begin(), name.end(), is_name_character);
}

bool looks_like_a_test(std::string_view name) {
    return !name.starts_with('.') && (name.ends_with(".in") || name.ends_with(".ans"));
}

const char* strange(fs::file_type type) {
    switch (type) {
        case fs::file_type::fifo: return "FIFO";
        case fs::file_type::socket: return "socket";
        case fs::file_type::block:
        case fs::file_type::character: return "device";
        default: return "file of an unknown kind";
    }
}

Kind kind_of(const fs::path& path, fs::file_type type) {
    if (type == fs::file_type::regular) return Kind::file;
    if (type == fs::file_type::directory) return Kind::directory;
    refuse(path,
           fmt::format("it is a {}; a package holds files and directories only", strange(type)));
}

bool is_within(const fs::path& path, const fs::path& root) {
    const auto [end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return end == root.end();
}

}  // namespace

PackageTree::PackageTree(fs::path directory, WarningSink warn)
    : root_(std::move(directory)), warn_(std::move(warn)) {
    std::error_code error;
    real_root_ = fs::canonical(root_, error);
    if (error == std::errc::too_many_symbolic_link_levels)
        refuse(root_, "its symbolic links lead in a circle");
    if (error == std::errc::no_such_file_or_directory) refuse(root_, "there is no such directory");
    if (error) refuse(root_, "cannot be read: " + error.message());
    const fs::file_type type = fs::status(real_root_, error).type();
    if (type != fs::file_type::directory)
        refuse(root_,
               fmt::format("it is a {}; a problem package is a directory with a problem.yaml",
                           type == fs::file_type::regular ? "file" : strange(type)));
}

Kind PackageTree::kind(const fs::path& path) const {
    const fs::path whole = full(path);
    std::error_code error;
    const fs::file_type type = fs::symlink_status(whole, error).type();
    if (type == fs::file_type::not_found) return Kind::none;
    if (type == fs::file_type::none) refuse(whole, "cannot be read: " + error.message());
    if (std::distance(path.begin(), path.end()) > kDeepest)
        refuse(whole, "nested too deep; does a link lead to a directory above it?");
    return type == fs::file_type::symlink ? through_link(whole) : kind_of(whole, type);
}

Kind PackageTree::through_link(const fs::path& link) const {
    std::error_code error;
    const fs::path target = fs::canonical(link, error);
    if (error == std::errc::too_many_symbolic_link_levels)
        refuse(link, "its symbolic links lead in a circle");
    if (error == std::errc::no_such_file_or_directory)
        refuse(link, "this symbolic link leads nowhere");
    if (error) refuse(link, "cannot be followed: " + error.message());
    if (!is_within(target, real_root_))
        refuse(link, "this symbolic link leads out of the package; put the file itself here");
    if (is_within(fs::canonical(link.parent_path()), target))
        refuse(link, "this symbolic link leads to a directory above it");
    return kind_of(link, fs::status(target, error).type());
}

bool PackageTree::has_file(const fs::path& path) const {
    const Kind found = kind(path);
    if (found == Kind::directory) refuse(full(path), "it is a directory; expected a file");
    return found == Kind::file;
}

bool PackageTree::has_directory(const fs::path& path) const {
    const Kind found = kind(path);
    if (found == Kind::file) refuse(full(path), "it is a file; expected a directory");
    return found == Kind::directory;
}

std::vector<PackageTree::Item> PackageTree::list(const fs::path& path) const {
    if (!has_directory(path)) return {};
    std::vector<Item> items;
    std::error_code error;
    for (fs::directory_iterator it(full(path), error), end; !error && it != end;
         it.increment(error)) {
        std::string name = it->path().filename().string();
        if (!is_allowed(name)) {
            if (looks_like_a_test(name))
                caution(warn_, it->path(),
                        "left out: a name may have letters, digits, '_', '-' and '.' only");
            continue;
        }
        if (items.size() >= kMostItems)
            refuse(full(path), fmt::format("it holds more than {} files", kMostItems));
        const fs::file_type type = it->symlink_status(error).type();
        if (error) break;
        const Kind found =
            type == fs::file_type::symlink ? kind(path / name) : kind_of(it->path(), type);
        items.push_back({std::move(name), found == Kind::directory});
    }
    if (error) refuse(full(path), "cannot be read: " + error.message());
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.name < b.name; });
    return items;
}

Source PackageTree::read(const fs::path& path) const {
    if (kind(path) == Kind::none) refuse(full(path), "there is no such file");
    return read_source(full(path));
}

void PackageTree::check_readable(const fs::path& path) const {
    const fs::path whole = full(path);
    struct stat info {};
    if (::stat(whole.c_str(), &info) != 0)
        refuse(whole, fmt::format("cannot be read: {}", std::strerror(errno)));
    if (info.st_size > kLargestFile)
        refuse(whole, fmt::format("it has {} MiB; at most {} MiB are allowed", info.st_size / kMiB,
                                  kLargestFile / kMiB));
    if (info.st_size > kUnwieldyFile)
        caution(warn_, whole,
                fmt::format("it has {} MiB; more than {} MiB is hard to handle",
                            info.st_size / kMiB, kUnwieldyFile / kMiB));
    if (::faccessat(AT_FDCWD, whole.c_str(), R_OK, AT_EACCESS) != 0)
        refuse(whole, "it may not be read; make it readable with chmod +r");
}

}  // namespace judge::bank
