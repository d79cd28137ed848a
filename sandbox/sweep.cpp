// SPDX-License-Identifier: MIT
//
// What a killed supervisor could not remove carries its owner's name (owner.hpp). Everything whose
// owner has surely ended is removed; what belongs to another user is left alone.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "sandbox/box.hpp"
#include "sandbox/cgroup_file.hpp"
#include "sandbox/cgroup_place.hpp"
#include "sandbox/owner.hpp"
#include "sandbox/scratch.hpp"

namespace sandbox {
namespace {

// The entries of a directory that a dead owner left.
std::vector<std::string> orphans_in(DIR* directory) {
    std::vector<std::string> names;
    while (const dirent* const entry = ::readdir(directory)) {
        const auto owner = parse_owner_tag(entry->d_name);
        if (owner && owner->surely_dead()) names.emplace_back(entry->d_name);
    }
    return names;
}

std::vector<std::string> orphans_in(const std::string& path) {
    DIR* const directory = ::opendir(path.c_str());
    if (directory == nullptr) return {};
    auto names = orphans_in(directory);
    ::closedir(directory);
    return names;
}

void sweep_cgroups(const std::string& place) {
    if (place.empty()) return;
    for (const auto& name : orphans_in(place)) remove_cgroup(place + "/" + name);
}

void sweep_scratch(const std::string& root) {
    DIR* const directory = ::opendir(root.c_str());
    if (directory == nullptr) return;
    for (const auto& name : orphans_in(directory)) {
        struct stat about {};
        const int fd = ::dirfd(directory);
        if (::fstatat(fd, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) continue;
        const bool ours = about.st_uid == ::geteuid() || ::geteuid() == 0;
        if (S_ISDIR(about.st_mode) && ours) remove_tree(fd, name.c_str());
    }
    ::closedir(directory);
}

}  // namespace

void sweep() noexcept {
    const CgroupPlaces places = existing_cgroups(CgroupSource::here());
    for (const auto* place : {&places.v1_memory, &places.v1_pids, &places.v1_cpuacct, &places.v2})
        sweep_cgroups(*place);
    for (const auto& root : scratch_roots()) sweep_scratch(root);
}

}  // namespace sandbox
