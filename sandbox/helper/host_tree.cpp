// SPDX-License-Identifier: MIT
#include "sandbox/helper/host_tree.hpp"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>

namespace sandbox::helper {
namespace {

// A detached copy of what is mounted at `path`; empty where that is not allowed, and then the path
// has to do.
Fd detach(const std::string& path) {
    return Fd(
        ::open_tree(AT_FDCWD, path.c_str(),
                    OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | static_cast<unsigned>(AT_RECURSIVE)));
}

bool must_copy(const File& file, const struct stat& about, BoxUser user, Bring bring) {
    if (user == BoxUser::other && bring == Bring::link) return true;
    if (file.executable && (about.st_mode & 0111) == 0) return true;
    if (user == BoxUser::same) return false;
    const mode_t needed = file.executable ? 0005 : 0004;
    return (about.st_mode & needed) != needed;
}

bool open_mount(const std::string& path, BoxUser user, HostTree& tree, Steps& steps) {
    struct stat about {};
    errno = EINVAL;
    if (!path.starts_with('/')) return steps.did("mount relative path", path, -1);
    if (::stat(path.c_str(), &about) != 0)
        return errno == ENOENT || steps.did("open mount", path, -1);
    tree.path = path;
    tree.directory = S_ISDIR(about.st_mode);
    if (user == BoxUser::other) tree.mount = detach(path);
    return true;
}

bool open_file(const File& file, BoxUser user, Bring bring, HostTree& tree, Steps& steps) {
    tree.path = std::get<File::Host>(file.from).path.native();
    const Fd place(::open(tree.path.c_str(), O_PATH | O_CLOEXEC));
    struct stat about {};
    if (!steps.did("open file", tree.path, place.get()) ||
        !steps.did("stat file", tree.path, ::fstat(place.get(), &about)))
        return false;
    if (!S_ISREG(about.st_mode)) {
        errno = S_ISDIR(about.st_mode) ? EISDIR : EINVAL;
        return steps.did("open regular file", tree.path, -1);
    }
    if (must_copy(file, about, user, bring)) {
        tree.copy = Fd(::open(tree.path.c_str(), O_RDONLY | O_CLOEXEC));
        return steps.did("open file", tree.path, tree.copy.get());
    }
    if (user == BoxUser::other) tree.mount = detach(tree.path);
    return true;
}

}  // namespace

bool open_host_trees(const Spec& spec, BoxUser user, Bring bring, HostTrees& trees, Steps& steps) {
    for (const Mount& mount : spec.mounts)
        if (!open_mount(mount.path.native(), user, trees.mounts.emplace_back(), steps))
            return false;
    for (const File& file : spec.files) {
        HostTree& tree = trees.files.emplace_back();
        if (std::holds_alternative<File::Host>(file.from) &&
            !open_file(file, user, bring, tree, steps))
            return false;
    }
    return true;
}

}  // namespace sandbox::helper
