// SPDX-License-Identifier: MIT
#include "sandbox/helper/plain.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sandbox/helper/mounts.hpp"
#include "sandbox/helper/program.hpp"
#include "sandbox/scratch.hpp"

namespace sandbox::helper {
namespace {

constexpr std::string_view kBoxPrefix = "/box/";

// A private directory of root's would be closed to the user that the program runs as.
std::vector<std::string> roots_for(BoxUser user) {
    if (user == BoxUser::other) return {"/tmp"};
    return scratch_roots();
}

// A list of the directory's entries, without the dots.
std::vector<std::string> entries_of(const std::string& path) {
    std::vector<std::string> names;
    if (DIR* const directory = ::opendir(path.c_str())) {
        while (const dirent* const entry = ::readdir(directory))
            if (std::string_view(entry->d_name) != "." && std::string_view(entry->d_name) != "..")
                names.emplace_back(entry->d_name);
        ::closedir(directory);
    }
    return names;
}

// Gives everything below to the box's user. Only we have been here: no link is a trap yet.
bool hand_over(const std::string& path, Steps& steps) {
    if (!steps.did("chown", path, ::lchown(path.c_str(), kBoxUser, kBoxUser))) return false;
    struct stat about {};
    if (::lstat(path.c_str(), &about) != 0 || !S_ISDIR(about.st_mode)) return true;
    for (const std::string& name : entries_of(path))
        if (!hand_over(path + "/" + name, steps)) return false;
    return true;
}

}  // namespace

Scratch::~Scratch() {
    if (path_.empty()) return;
    const auto slash = path_.rfind('/');
    const Fd parent(::open(path_.substr(0, slash).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent) remove_tree(parent.get(), path_.c_str() + slash + 1);
}

bool Scratch::make(const Spec& spec, const HostTrees& trees, BoxUser user, Steps& steps) {
    errno = ENOENT;
    for (const std::string& root : roots_for(user)) {
        path_ = make_scratch(root);
        if (!path_.empty()) break;
    }
    if (!steps.did("make scratch directory", path_.empty() ? -1 : 0)) return false;
    if (!steps.did("mkdir", ::mkdir(box().c_str(), 0755)) ||
        !steps.did("mkdir", ::mkdir(tmp().c_str(), 0700)) ||
        !fill_box(spec, trees.files, box().c_str(), Bring::link, steps))
        return false;
    return user == BoxUser::same || hand_over(path_, steps);
}

void redirect_box_paths(Command& command, const std::string& box) {
    for (std::string& word : command.argv)
        if (word.starts_with(kBoxPrefix)) word.replace(0, kBoxPrefix.size() - 1, box);
    for (std::string& entry : command.env) {
        const auto value = entry.find('=');
        if (value != std::string::npos &&
            entry.compare(value + 1, kBoxPrefix.size(), kBoxPrefix) == 0)
            entry.replace(value + 1, kBoxPrefix.size() - 1, box);
    }
}

std::vector<Fence> fences_in_new_root(const Spec& spec) {
    std::vector<Fence> fences = {
        {"/", Access::run}, {"/tmp", Access::write}, {"/dev", Access::write}};
    if (spec.box_directory == BoxDirectory::writable) fences.push_back({"/box", Access::write});
    return fences;
}

std::vector<Fence> fences_on_host(const Spec& spec, const HostTrees& trees,
                                  const Scratch& scratch) {
    std::vector<Fence> fences;
    for (const char* path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"})
        fences.push_back({path, Access::run});
    for (const char* path :
         {"/etc/ld.so.cache", "/etc/alternatives", "/proc/self", "/dev/random", "/dev/urandom"})
        fences.push_back({path, Access::read});
    for (const char* path : {"/dev/null", "/dev/zero", "/dev/full"})
        fences.push_back({path, Access::write});
    for (const std::vector<HostTree>* list : {&trees.mounts, &trees.files})
        for (const HostTree& tree : *list)
            if (!tree.path.empty() && !tree.copy) fences.push_back({tree.path, Access::run});
    const bool writable = spec.box_directory == BoxDirectory::writable;
    fences.push_back({scratch.box(), writable ? Access::write : Access::run});
    fences.push_back({scratch.tmp(), Access::write});
    return fences;
}

}  // namespace sandbox::helper
