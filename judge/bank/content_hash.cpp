// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// Every file that can change a verdict is listed with its stamp (size, mtime, ctime, inode). The
// hash of that list names the state of the package; the hash of the contents is kept beside it in
// the cache, one small file per package, so that an unchanged package is hashed once. A file
// changed within the clock's resolution after it was hashed could keep its stamp: what was touched
// a moment ago is therefore never remembered.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "judge/bank/complaint.hpp"
#include "judge/bank/package_tree.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/hash.hpp"
#include "sandbox/fd.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFormat = "spar package hash 1";
constexpr std::int64_t kSettled = 2;  // seconds after which a stamp is trusted

struct Stamped {
    fs::path path;  // relative to the package
    struct stat info;
};

void collect(const PackageTree& tree, const fs::path& path, std::vector<Stamped>& files) {
    switch (tree.kind(path)) {
        case PackageTree::Kind::none: return;
        case PackageTree::Kind::directory:
            for (const auto& item : tree.list(path)) collect(tree, path / item.name, files);
            return;
        case PackageTree::Kind::file: break;
    }
    struct stat info {};
    if (::stat(tree.full(path).c_str(), &info) != 0)
        refuse(tree.full(path), fmt::format("cannot be read: {}", std::strerror(errno)));
    files.push_back({path, info});
}

std::vector<Stamped> files_that_matter(const PackageTree& tree) {
    std::vector<Stamped> files;
    for (const char* const path :
         {"problem.yaml", "data/test_group.yaml", "data/testdata.yaml", "data/sample",
          "data/secret", "output_validator", "output_validators", "include", "graders",
          "static_validator", "interview/interview.yaml", "interview/metric.yaml",
          "interview/signature.yaml"})
        collect(tree, path, files);
    return files;
}

std::string hash_stamps(const std::vector<Stamped>& files) {
    Hasher hasher;
    for (const auto& [path, info] : files)
        hasher.add(path.string())
            .add(fmt::format("{} {}.{} {}.{} {} {} {}", info.st_size, info.st_mtim.tv_sec,
                             info.st_mtim.tv_nsec, info.st_ctim.tv_sec, info.st_ctim.tv_nsec,
                             info.st_ino, info.st_dev, info.st_mode));
    return hasher.hex();
}

void add_content(Hasher& hasher, const fs::path& path) {
    const sandbox::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!fd) refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
    std::string block(std::size_t{1} << 20, '\0');
    for (std::size_t filled = 0;;) {
        const ssize_t n = ::read(fd.get(), block.data() + filled, block.size() - filled);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
        filled += static_cast<std::size_t>(n);
        if (n != 0 && filled < block.size()) continue;
        hasher.add(std::string_view(block).substr(0, filled));
        if (n == 0) return;
        filled = 0;
    }
}

std::string hash_contents(const PackageTree& tree, const std::vector<Stamped>& files) {
    Hasher hasher;
    hasher.add(kFormat);
    for (const auto& [path, info] : files) {
        const bool executable = (info.st_mode & S_IXUSR) != 0;
        hasher.add(path.string()).add(executable ? "x" : "-");
        add_content(hasher, tree.full(path));
    }
    return hasher.hex();
}

bool settled(const std::vector<Stamped>& files) {
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return std::all_of(files.begin(), files.end(), [&](const Stamped& file) {
        return std::max(file.info.st_mtim.tv_sec, file.info.st_ctim.tv_sec) + kSettled < now;
    });
}

// Where the answer is remembered; empty if there is no usable cache, which only costs time.
fs::path memory_of(const fs::path& package) {
    try {
        const std::string key = Hasher().add(fs::weakly_canonical(package).string()).hex();
        return cache_directory() / "packages" / (key.substr(0, 32) + ".hash");
    } catch (const UserError&) {
        return {};
    }
}

std::string recall(const fs::path& memory, const std::string& stamps) {
    std::error_code ignored;
    if (memory.empty() || !fs::is_regular_file(memory, ignored)) return {};
    try {
        const std::string text = read_source(memory, 1'024).text;
        const std::string head = fmt::format("{}\n{}\n", kFormat, stamps);
        const bool good =
            text.starts_with(head) && text.size() == head.size() + 65 &&
            text.find_first_not_of("0123456789abcdef", head.size()) == text.size() - 1;
        return good ? text.substr(head.size(), 64) : std::string();
    } catch (const UserError&) {
        return {};
    }
}

void remember(const fs::path& memory, const std::string& stamps, const std::string& hash) {
    if (memory.empty()) return;
    try {
        write_atomically(memory, fmt::format("{}\n{}\n{}\n", kFormat, stamps, hash));
    } catch (const UserError&) {  // a full or read-only disk: hash again next time
    }
}

}  // namespace

std::string content_hash(const Problem& problem) {
    const PackageTree tree(problem.directory);
    const std::vector<Stamped> files = files_that_matter(tree);
    const std::string stamps = hash_stamps(files);
    const fs::path memory = memory_of(problem.directory);
    if (std::string known = recall(memory, stamps); !known.empty()) return known;
    std::string hash = hash_contents(tree, files);
    // Changed while it was read: the hash belongs to neither state, and nothing may be remembered
    // under it.
    const bool unchanged = hash_stamps(files_that_matter(tree)) == stamps;
    if (unchanged && settled(files)) remember(memory, stamps, hash);
    return hash;
}

}  // namespace judge::bank
