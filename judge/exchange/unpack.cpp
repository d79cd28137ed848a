// SPDX-License-Identifier: MIT
// Theory of operation. The archive is read as a stream; nothing is left to the library's own writer
// of files. No link is ever made, so a name without ".." cannot lead out of the directory. What
// comes out is counted while it comes, so that a bomb ends at the limit and not at the end of the
// disk.
#include "judge/exchange/unpack.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>
#include <vector>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kFree = std::int64_t{64} << 20;
constexpr std::size_t kLongestName = 1'000;

struct Close {
    void operator()(archive* one) const { archive_read_free(one); }
};
using Reader = std::unique_ptr<archive, Close>;

[[noreturn]] void refuse(const std::string& what, std::string_view why) {
    throw UserError(Fault::invalid_package, fmt::format("{}: {}", what, why));
}

Reader new_reader() {
    Reader reader(archive_read_new());
    if (!reader) throw std::bad_alloc();
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_format_7zip(reader.get());
    return reader;
}

// The name as a path in the package; refuses what could lead elsewhere.
std::string safe_name(const std::string& what, const char* given) {
    const std::string name = given == nullptr ? "" : given;
    const bool control = std::any_of(name.begin(), name.end(),
                                     [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (name.empty() || name.size() > kLongestName || control || !is_utf8(name))
        refuse(what, "an entry has a name that cannot be used");
    if (name.front() == '/' || name.find('\\') != std::string::npos ||
        ("/" + name + "/").find("/../") != std::string::npos)
        refuse(what,
               fmt::format("the entry \"{}\" would lead out of its directory", excerpt(name, 100)));
    std::string normal = fs::path(name).lexically_normal().string();
    while (normal.ends_with('/')) normal.pop_back();
    return normal == "." ? std::string() : normal;
}

class Counter {
  public:
    Counter(const std::string& what, const UnpackLimits& limits) : what_(what), limits_(limits) {}

    void file() {
        if (++files_ > limits_.files)
            refuse(what_, fmt::format("it holds more than {} files", limits_.files));
    }
    void bytes(std::size_t count, std::int64_t packed) {
        bytes_ += static_cast<std::int64_t>(count);
        if (bytes_ > limits_.bytes)
            refuse(what_, fmt::format("it unpacks to more than {} MiB", limits_.bytes >> 20));
        if (bytes_ > kFree && bytes_ / limits_.ratio > packed)
            refuse(what_,
                   "it unpacks to thousands of times its size, as archives do that are made to do "
                   "harm");
    }

  private:
    const std::string& what_;
    const UnpackLimits& limits_;
    std::int64_t files_ = 0;
    std::int64_t bytes_ = 0;
};

void read_file(archive* reader, archive_entry* entry, const std::string& what,
               const std::string& name, Counter& counter, const PartSink& sink) {
    const bool executable = (archive_entry_perm(entry) & 0100U) != 0;
    std::array<char, 65'536> buffer{};
    bool first = true;
    for (;;) {
        const la_ssize_t n = archive_read_data(reader, buffer.data(), buffer.size());
        if (n < 0)
            refuse(what, fmt::format("\"{}\" is damaged: {}", excerpt(name, 100),
                                     archive_error_string(reader)));
        if (n == 0 && !first) return;
        counter.bytes(static_cast<std::size_t>(n), archive_filter_bytes(reader, -1));
        sink({name, {buffer.data(), static_cast<std::size_t>(n)}, first, executable});
        first = false;
        if (n == 0) return;
    }
}

void read_all(archive* reader, const std::string& what, const UnpackLimits& limits,
              const PartSink& sink) {
    Counter counter(what, limits);
    std::set<std::string> seen;
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader, &entry);
        if (status == ARCHIVE_EOF) return;
        if (status < ARCHIVE_WARN) {
            const char* const why = archive_error_string(reader);
            refuse(what, fmt::format("not an archive that can be read: {}",
                                     why == nullptr ? "unknown format" : why));
        }
        counter.file();
        const std::string name = safe_name(what, archive_entry_pathname(entry));
        const auto type = archive_entry_filetype(entry);
        if (archive_entry_hardlink(entry) != nullptr || type == AE_IFLNK)
            refuse(what, fmt::format(
                             "the entry \"{}\" is a link; an archive of packages holds files only",
                             excerpt(name, 100)));
        if (type == AE_IFDIR || name.empty()) continue;
        if (type != AE_IFREG)
            refuse(what, fmt::format("the entry \"{}\" is neither a file nor a directory",
                                     excerpt(name, 100)));
        if (!seen.insert(name).second)
            refuse(what, fmt::format("the entry \"{}\" is there twice", excerpt(name, 100)));
        read_file(reader, entry, what, name, counter, sink);
    }
}

}  // namespace

void unpack(std::string_view bytes, const std::string& what, const UnpackLimits& limits,
            const PartSink& sink) {
    const Reader reader = new_reader();
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        refuse(what, "not an archive that can be read (zip, tar, tar.gz, tar.xz, tar.zst or 7z)");
    read_all(reader.get(), what, limits, sink);
}

void unpack(const fs::path& path, const UnpackLimits& limits, const PartSink& sink) {
    const Reader reader = new_reader();
    if (archive_read_open_filename(reader.get(), path.c_str(), 65'536) != ARCHIVE_OK)
        refuse(path.string(),
               "not an archive that can be read (zip, tar, tar.gz, tar.xz, tar.zst or 7z)");
    read_all(reader.get(), path.string(), limits, sink);
}

void unpack_into(const fs::path& archive, const fs::path& directory, const UnpackLimits& limits) {
    std::ofstream out;
    std::error_code error;
    fs::create_directories(directory, error);
    unpack(archive, limits, [&](const UnpackedPart& part) {
        const fs::path path = directory / part.name;
        if (part.first) {
            out.close();
            out.clear();
            fs::create_directories(path.parent_path(), error);
            out.open(path, std::ios::binary | std::ios::trunc);
        }
        out.write(part.bytes.data(), static_cast<std::streamsize>(part.bytes.size()));
        out.flush();
        if (!out)
            throw UserError(Fault::state,
                            fmt::format("{}: cannot be written; is the disk full?", path.string()));
        if (part.first && part.executable)
            fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add, error);
    });
}

void pack_zip(const fs::path& directory, const std::string& top, const fs::path& target) {
    struct CloseWriter {
        void operator()(archive* one) const { archive_write_free(one); }
    };
    const std::unique_ptr<archive, CloseWriter> writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    const auto check = [&](int status) {
        if (status < ARCHIVE_WARN)
            throw UserError(Fault::state, fmt::format("{}: cannot be written: {}", target.string(),
                                                      archive_error_string(writer.get())));
    };
    check(archive_write_open_filename(writer.get(), target.c_str()));
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(directory))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry,
                                   (fs::path(top) / file.lexically_relative(directory)).c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, 1'577'836'800, 0);  // the same archive of the same files
        const int status = archive_write_header(writer.get(), entry);
        archive_entry_free(entry);
        check(status);
        if (archive_write_data(writer.get(), bytes.data(), bytes.size()) < 0) check(ARCHIVE_FATAL);
    }
    check(archive_write_close(writer.get()));
}

}  // namespace judge::exchange
