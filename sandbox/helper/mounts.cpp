// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// The new root is a small tmpfs, staged on a directory of the host that no box needs. First every
// mount point and every bind of host directories is made; one recursive call then makes the whole
// tree read-only; then come the mounts that must stay writable (/box, /tmp, /dev/shm), the devices
// and /proc. Last, pivot_root stacks the old root onto the new one, from where it is detached.
#include "sandbox/helper/mounts.hpp"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>

namespace sandbox::helper {
namespace {

constexpr unsigned kRecursive = AT_RECURSIVE;
constexpr std::array kStages = {"/sys", "/mnt", "/media", "/srv"};
constexpr std::array kDevices = {"null", "zero", "full", "random", "urandom"};
constexpr std::array kTops = {"usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"};
constexpr unsigned long kPlain = MS_NOSUID | MS_NODEV;

bool beneath(std::string_view path, std::string_view directory) {
    return path.starts_with(directory) &&
           (path.size() == directory.size() || path[directory.size()] == '/');
}

bool make_file(const char* path, std::string_view text, Steps& steps) {
    const Fd file(::open(path, O_CREAT | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0644));
    return steps.did("create", path, file.get()) &&
           (text.empty() ||
            steps.did("write", path, ::write(file.get(), text.data(), text.size())));
}

bool make_directory(const char* path, Steps& steps) {
    const bool there = ::mkdir(path, 0755) == 0 || errno == EEXIST;
    return steps.did("mkdir", path, there ? 0 : -1);
}

bool stage_root(Steps& steps) {
    struct stat about {};
    const auto stage = std::find_if(kStages.begin(), kStages.end(), [&about](const char* path) {
        return ::stat(path, &about) == 0 && S_ISDIR(about.st_mode);
    });
    if (stage == kStages.end()) return steps.did("find a directory to stage the root on", -1);
    return steps.did("make mounts private",
                     ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr)) &&
           steps.did("mount root", ::mount("tmpfs", *stage, "tmpfs", kPlain,
                                           "size=4m,nr_inodes=4096,mode=755")) &&
           steps.did("chdir to the new root", ::chdir(*stage));
}

// /usr, and /bin and its like as they are on the host: links into /usr or directories.
bool add_system(Steps& steps) {
    for (const char* name : kTops) {
        const std::string path = std::string("/") + name;
        struct stat about {};
        if (::lstat(path.c_str(), &about) != 0) continue;
        if (S_ISLNK(about.st_mode)) {
            std::array<char, PATH_MAX> target{};
            if (!steps.did("readlink", path,
                           ::readlink(path.c_str(), target.data(), target.size() - 1)) ||
                !steps.did("symlink", name, ::symlink(target.data(), name)))
                return false;
        } else if (!bind_tree({.path = path, .directory = true, .mount = {}, .copy = {}}, name,
                              steps)) {
            return false;
        }
    }
    return true;
}

bool add_etc(Steps& steps) {
    if (!make_directory("etc", steps) ||
        !make_file("etc/passwd", "box:x:1000:1000:box:/tmp:/bin/sh\n", steps) ||
        !make_file("etc/group", "box:x:1000:\n", steps))
        return false;
    for (const char* path : {"/etc/ld.so.cache", "/etc/alternatives"}) {
        struct stat about {};
        if (::stat(path, &about) != 0) continue;
        if (!bind_tree({.path = path, .directory = S_ISDIR(about.st_mode), .mount = {}, .copy = {}},
                       path + 1, steps))
            return false;
    }
    return true;
}

// Beneath a mount that comes after the read-only part of the tree.
bool is_late(const HostTree& tree) {
    return beneath(tree.path, "/tmp") || beneath(tree.path, "/box") ||
           beneath(tree.path, "/dev/shm");
}

bool add_mounts(const std::vector<HostTree>& mounts, bool late, Steps& steps) {
    for (const HostTree& tree : mounts) {
        if (tree.path.empty() || is_late(tree) != late) continue;
        if (std::any_of(kTops.begin(), kTops.end(), [&tree](const char* top) {
                return beneath(tree.path, std::string("/") + top);
            }))
            continue;  // there already
        for (const char* taken : {"/", "/tmp", "/box", "/proc", "/dev", "/dev/shm"}) {
            errno = EINVAL;
            if (tree.path == taken && !steps.did("mount over", tree.path, -1)) return false;
        }
        if (!bind_tree(tree, tree.path.substr(1), steps)) return false;
        if (late && !freeze_mounts(tree.path.c_str() + 1, steps)) return false;
    }
    return true;
}

bool add_mount_points(Steps& steps) {
    for (const char* path : {"dev", "dev/shm", "proc", "box", "tmp"})
        if (!make_directory(path, steps)) return false;
    for (const char* device : kDevices)
        if (!make_file((std::string("dev/") + device).c_str(), {}, steps)) return false;
    return steps.did("symlink dev/fd", ::symlink("/proc/self/fd", "dev/fd")) &&
           steps.did("symlink dev/stdin", ::symlink("/proc/self/fd/0", "dev/stdin")) &&
           steps.did("symlink dev/stdout", ::symlink("/proc/self/fd/1", "dev/stdout")) &&
           steps.did("symlink dev/stderr", ::symlink("/proc/self/fd/2", "dev/stderr"));
}

bool add_devices(Steps& steps) {
    for (const char* device : kDevices) {
        const std::string source = std::string("/dev/") + device;
        const std::string target = source.substr(1);
        if (!steps.did("bind", source,
                       ::mount(source.c_str(), target.c_str(), nullptr, MS_BIND, nullptr)))
            return false;
    }
    return true;
}

bool add_tmpfs(const char* path, std::int64_t bytes, unsigned long flags, const char* mode,
               Steps& steps) {
    const std::string options = "size=" + std::to_string(bytes) + ",nr_inodes=16384,mode=" + mode;
    return steps.did("mount tmpfs", path, ::mount("tmpfs", path, "tmpfs", flags, options.c_str()));
}

// Where the kernel refuses a /proc of our own (in some containers), programs do without.
ProcView add_proc(const Steps& steps) {
    constexpr unsigned long kFlags = kPlain | MS_NOEXEC;
    if (steps.wants_to_fail("mount proc")) return ProcView::none;
    if (::mount("proc", "proc", "proc", kFlags, "subset=pid,hidepid=2") == 0)
        return ProcView::own_processes;
    if (::mount("proc", "proc", "proc", kFlags, "hidepid=2") == 0) return ProcView::whole;
    return ProcView::none;
}

bool switch_root(Steps& steps) {
    return steps.did("pivot_root", ::syscall(SYS_pivot_root, ".", ".")) &&
           steps.did("detach the old root", ::umount2(".", MNT_DETACH)) &&
           steps.did("chdir to /", ::chdir("/"));
}

}  // namespace

bool make_directories(const std::string& path, Steps& steps) {
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1))
        if (!make_directory(path.substr(0, slash).c_str(), steps)) return false;
    return make_directory(path.c_str(), steps);
}

bool bind_tree(const HostTree& tree, const std::string& target, Steps& steps) {
    const auto slash = target.rfind('/');
    if (slash != std::string::npos && !make_directories(target.substr(0, slash), steps))
        return false;
    if (!(tree.directory ? make_directory(target.c_str(), steps)
                         : make_file(target.c_str(), {}, steps)))
        return false;
    if (tree.mount)
        return steps.did(
            "bind", tree.path,
            ::move_mount(tree.mount.get(), "", AT_FDCWD, target.c_str(), MOVE_MOUNT_F_EMPTY_PATH));
    return steps.did(
        "bind", tree.path,
        ::mount(tree.path.c_str(), target.c_str(), nullptr, MS_BIND | MS_REC, nullptr));
}

bool freeze_mounts(const char* path, Steps& steps) {
    mount_attr attributes{};
    attributes.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;
    return steps.did("make read-only", path,
                     ::mount_setattr(AT_FDCWD, path, kRecursive, &attributes, sizeof attributes));
}

bool add_own_mounts(std::int64_t scratch_bytes, ProcView& proc, Steps& steps) {
    if (!add_tmpfs("tmp", scratch_bytes, kPlain | MS_NOEXEC, "1777", steps) ||
        !add_tmpfs("dev/shm", std::min<std::int64_t>(scratch_bytes, 16 << 20), kPlain | MS_NOEXEC,
                   "1777", steps))
        return false;
    proc = add_proc(steps);
    return true;
}

bool can_be_warm(const Spec& spec) {
    return spec.box_directory == BoxDirectory::read_only &&
           std::none_of(spec.mounts.begin(), spec.mounts.end(), [](const Mount& mount) {
               const std::string& path = mount.path.native();
               return beneath(path, "/tmp") || beneath(path, "/dev/shm");
           });
}

bool enter_new_root(const RootPlan& plan, ProcView& proc, Steps& steps) {
    const bool writable = plan.spec.box_directory == BoxDirectory::writable;
    if (!stage_root(steps) || !add_system(steps) || !add_etc(steps) || !add_mount_points(steps) ||
        !add_mounts(plan.trees.mounts, false, steps) || !freeze_mounts(".", steps) ||
        !add_devices(steps) || !add_tmpfs("box", plan.scratch_bytes, kPlain, "755", steps))
        return false;
    if (plan.warmth == Warmth::warm)
        proc = add_proc(steps);  // the kernel allows new ones only where one can be seen already
    else if (!add_own_mounts(plan.scratch_bytes, proc, steps))
        return false;
    return fill_box(plan.spec, plan.trees.files, "box", Bring::bind, steps) &&
           (writable || freeze_mounts("box", steps)) &&
           add_mounts(plan.trees.mounts, true, steps) && switch_root(steps);
}

}  // namespace sandbox::helper
