// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sandbox/helper/mounts.hpp"

namespace sandbox::helper {
namespace {

// No way out of the box's directory. The library has looked already; a helper trusts nobody.
bool stays_inside(const std::string& name) {
    if (name.empty() || name.front() == '/' || name.find('\0') != std::string::npos) return false;
    const std::string padded = "/" + name + "/";
    return padded.find("/../") == std::string::npos && padded.find("//") == std::string::npos &&
           padded.find("/./") == std::string::npos;
}

bool check_name(const std::string& name, Steps& steps) {
    errno = EINVAL;
    return stays_inside(name) || steps.did("file name", name, -1);
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

bool copy_all(int to, int from) {
    for (;;) {
        const ssize_t n = ::sendfile(to, from, nullptr, std::size_t{1} << 30);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return n == 0;
    }
}

Fd create(const std::string& path, bool executable) {
    Fd file(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file && ::fchmod(file.get(), executable ? 0755 : 0644) != 0) file.reset();
    return file;
}

bool add_file(const File& file, const HostTree& host, const std::string& path, Bring bring,
              Steps& steps) {
    if (host.path.empty() || host.copy) {
        const Fd to = create(path, file.executable);
        if (!steps.did("create", path, to.get())) return false;
        const auto* content = std::get_if<File::Content>(&file.from);
        const bool written =
            content ? write_all(to.get(), content->bytes) : copy_all(to.get(), host.copy.get());
        return steps.did("write", path, written ? 0 : -1);
    }
    if (bring == Bring::link)
        return steps.did("symlink", path, ::symlink(host.path.c_str(), path.c_str()));
    return bind_tree(host, path, steps);
}

}  // namespace

bool fill_box(const Spec& spec, const std::vector<HostTree>& files, const char* box, Bring bring,
              Steps& steps) {
    const std::string base = std::string(box) + "/";
    for (const std::string& name : spec.directories)
        if (!check_name(name, steps) || !make_directories(base + name, steps)) return false;
    for (std::size_t i = 0; i < spec.files.size(); ++i) {
        const std::string& name = spec.files[i].name;
        if (!check_name(name, steps)) return false;
        const std::string path = base + name;
        if (name.find('/') != std::string::npos &&
            !make_directories(path.substr(0, path.rfind('/')), steps))
            return false;
        if (!add_file(spec.files[i], files[i], path, bring, steps)) return false;
    }
    if (bring == Bring::link || spec.box_directory == BoxDirectory::read_only) return true;
    for (std::size_t i = 0; i < files.size(); ++i)  // the directory may be written, not the host's
        if (!files[i].path.empty() && !files[i].copy &&
            !freeze_mounts((base + spec.files[i].name).c_str(), steps))
            return false;
    return true;
}

}  // namespace sandbox::helper
