// SPDX-License-Identifier: MIT
#include "sandbox/cgroup_place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "sandbox/cgroup_file.hpp"

namespace sandbox {
namespace {

using Problems = std::vector<CgroupProblem>;

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

bool writable(const std::string& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

bool hands_down(const std::string& group) {
    const auto on = read_cgroup_file(group + "/cgroup.subtree_control");
    return on && has_word(*on, "memory") && has_word(*on, "pids");
}

bool offers(const std::string& group) {
    const auto all = read_cgroup_file(group + "/cgroup.controllers");
    return all && has_word(*all, "memory") && has_word(*all, "pids");
}

int hand_down(const std::string& group) {
    if (hands_down(group)) return 0;
    return write_cgroup_file(group + "/cgroup.subtree_control", "+memory +pids");
}

// systemd marks the groups that it has handed over for good; in others it may undo what we do.
bool delegated(const std::string& group, const CgroupSource& source) {
    if (!exists(source.systemd)) return true;
    for (const char* mark : {"user.delegate", "trusted.delegate"}) {
        char value = 0;
        if (::getxattr(group.c_str(), mark, &value, 1) == 1 && value == '1') return true;
    }
    return false;
}

// Whether this user may make leaves in the group, and go on doing so.
bool handed_over(const std::string& group, const CgroupSource& source) {
    return writable(group) && writable(group + "/cgroup.procs") &&
           writable(group + "/cgroup.subtree_control") && delegated(group, source);
}

// A group that hands controllers down must not hold processes itself: ours go to a child.
int move_processes(const std::string& group) {
    const std::string rest = group + "/" + kCgroupRest;
    if (::mkdir(rest.c_str(), 0755) != 0 && errno != EEXIST) return errno;
    constexpr int kRounds = 16;  // a process may fork while we move its siblings
    for (int round = 0; round < kRounds; ++round) {
        const auto listed = read_cgroup_file(group + "/cgroup.procs");
        if (!listed) return errno;
        if (listed->find_first_not_of("\n0") == std::string::npos) return 0;
        for (std::size_t at = 0; at < listed->size();) {
            const auto end = std::min(listed->find('\n', at), listed->size());
            const auto pid = listed->substr(at, end - at);
            const int error = write_cgroup_file(rest + "/cgroup.procs", pid);
            if (error != 0 && error != ESRCH) return error;
            at = end + 1;
        }
    }
    return EBUSY;
}

// Our group at the top of a hierarchy, made on demand; empty if it cannot be.
std::string top_group(const std::string& hierarchy, Problems& problems) {
    std::string group = hierarchy + "/" + kCgroupParent;
    if (exists(group) || ::mkdir(group.c_str(), 0755) == 0 || errno == EEXIST) return group;
    problems.push_back({"mkdir " + group, errno});
    return {};
}

std::string v1_place(const CgroupSource& source, const char* controller, Problems& problems) {
    const std::string hierarchy = source.mount + "/" + controller;
    if (!exists(hierarchy + "/tasks")) return {};
    return top_group(hierarchy, problems);
}

// The v2 hierarchy: alone at the mount, or beside those of v1. Empty: there is none.
std::string v2_hierarchy(const CgroupSource& source) {
    if (exists(source.mount + "/cgroup.controllers")) return source.mount;
    const std::string unified = source.mount + "/unified";
    return exists(unified + "/cgroup.controllers") ? unified : std::string{};
}

// The v2 group that this process may make leaves in, as far as /proc/self/cgroup tells. After
// move_processes() we stand in its child.
std::string own_group(const CgroupSource& source, const std::string& hierarchy) {
    const auto text = read_cgroup_file(source.self);
    auto path = text ? v2_path(*text) : std::nullopt;
    if (!path) return {};
    const std::string rest = std::string("/") + kCgroupRest;
    if (path->ends_with(rest)) path->resize(path->size() - rest.size());
    return *path == "/" ? hierarchy : hierarchy + *path;
}

// Root on the machine's own v2 tree, whose top group may hold processes and controllers at once.
// In a container the top is an ordinary group, and EBUSY says so.
bool prepare_top(const std::string& hierarchy, bool alone, CgroupPlaces& places,
                 Problems& problems) {
    Problems mine;
    const std::string group = top_group(hierarchy, mine);
    if (group.empty()) {
        problems.insert(problems.end(), mine.begin(), mine.end());
        return false;
    }
    if (alone) {
        for (const std::string& level : {hierarchy, group}) {
            if (const int error = hand_down(level); error != 0) {
                problems.push_back({"enable memory and pids in " + level, error});
                ::rmdir(group.c_str());
                return false;
            }
        }
    }
    places.v2 = group;
    places.v2_controllers = alone;
    return true;
}

void prepare_own(const CgroupSource& source, const std::string& hierarchy, bool alone,
                 CgroupPlaces& places, Problems& problems) {
    const std::string group = own_group(source, hierarchy);
    if (group.empty() || !exists(group + "/cgroup.procs")) {
        problems.push_back({"find the own group in " + source.self, ENOENT});
        return;
    }
    if (!handed_over(group, source)) {
        problems.push_back({"use " + group + ": it is not delegated to this user", EACCES});
        return;
    }
    if (alone && !hands_down(group)) {
        if (!offers(group)) {
            problems.push_back({"find the memory and pids controllers in " + group, ENOENT});
            return;
        }
        int error = move_processes(group);
        if (error == 0) error = hand_down(group);
        if (error != 0) {
            problems.push_back({"enable memory and pids in " + group, error});
            return;
        }
    }
    places.v2 = group;
    places.v2_controllers = alone;
}

}  // namespace

CgroupSource CgroupSource::here() noexcept {
    CgroupSource source;
    source.privileged = ::geteuid() == 0;
    return source;
}

CgroupPlaces prepare_cgroups(const CgroupSource& source, Problems& problems) {
    CgroupPlaces places;
    const std::string hierarchy = v2_hierarchy(source);
    const bool alone = !hierarchy.empty() && hierarchy == source.mount;
    if (!alone) {
        places.v1_memory = v1_place(source, "memory", problems);
        places.v1_pids = v1_place(source, "pids", problems);
        places.v1_cpuacct = v1_place(source, "cpuacct", problems);
    }
    if (!hierarchy.empty() &&
        !(source.privileged && prepare_top(hierarchy, alone, places, problems)))
        prepare_own(source, hierarchy, alone, places, problems);
    if (places.none() && problems.empty())
        problems.push_back({"find a cgroup file system at " + source.mount, ENOENT});
    return places;
}

bool lacks_delegation(const CgroupSource& source) {
    const std::string hierarchy = v2_hierarchy(source);
    if (source.privileged || hierarchy.empty() || hierarchy != source.mount || !offers(hierarchy))
        return false;
    const std::string group = own_group(source, hierarchy);
    return exists(group + "/cgroup.procs") && !handed_over(group, source);
}

CgroupPlaces existing_cgroups(const CgroupSource& source) {
    const auto if_there = [](const std::string& path) {
        return exists(path) ? path : std::string{};
    };
    const auto v1 = [&](const char* controller) {
        return if_there(source.mount + "/" + controller + "/" + kCgroupParent);
    };
    CgroupPlaces places;
    places.v1_memory = v1("memory");
    places.v1_pids = v1("pids");
    places.v1_cpuacct = v1("cpuacct");
    const std::string hierarchy = v2_hierarchy(source);
    if (hierarchy.empty()) return places;
    places.v2 = if_there(hierarchy + "/" + kCgroupParent);
    if (!source.privileged || places.v2.empty()) places.v2 = if_there(own_group(source, hierarchy));
    return places;
}

}  // namespace sandbox
