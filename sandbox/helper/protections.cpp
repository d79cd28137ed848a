// SPDX-License-Identifier: MIT
#include "sandbox/helper/protections.hpp"

#include <algorithm>
#include <cstring>

namespace sandbox::helper {
namespace {

constexpr const char* kNamespaces[] = {"user namespace",
                                       "mount namespace, read-only system",
                                       "pid namespace",
                                       "network namespace",
                                       "ipc namespace",
                                       "uts namespace",
                                       "cgroup namespace",
                                       "capabilities dropped",
                                       "private /proc",
                                       "/proc shows processes only",
                                       "no nested user namespaces",
                                       "scratch size limit"};

std::string landlock_needs(int abi, int needed) {
    if (abi == 0) return "this kernel has no Landlock, or it is switched off";
    return "this kernel's Landlock has version " + std::to_string(abi) + ", it takes " +
           std::to_string(needed);
}

void add_landlock(std::vector<Protection>& list, const Confinement& how) {
    struct Part {
        const char* name;
        int needed;
    };
    for (const Part& part : {Part{"Landlock file access", 1}, Part{"Landlock TCP", 4},
                             Part{"Landlock signals and abstract sockets", 6}}) {
        const bool active = how.tier >= Tier::t1 && how.landlock >= part.needed;
        std::string why;
        if (how.tier < Tier::t1)
            why = "not in T0";
        else if (!active)
            why = landlock_needs(how.landlock, part.needed);
        list.push_back({part.name, active, std::move(why)});
    }
}

std::string why_no_cgroup(const std::vector<CgroupProblem>& problems) {
    if (problems.empty()) return "not asked for";
    const CgroupProblem& problem = problems.front();
    return problem.error == 0 ? problem.step : problem.step + ": " + ::strerror(problem.error);
}

void add_cgroup(std::vector<Protection>& list, const CgroupLeaf* leaf,
                const std::vector<CgroupProblem>& problems) {
    const std::string why = why_no_cgroup(problems);
    const std::string kind = leaf ? " (" + leaf->describe() + ")" : "";
    const auto add = [&](const char* name, bool active) {
        list.push_back({active ? name + kind : name, active, active ? "" : why});
    };
    add("memory limit", leaf && leaf->limits_memory());
    add("process limit", leaf && leaf->limits_processes());
    add("cpu accounting", leaf && leaf->meters_cpu());
}

}  // namespace

std::vector<Protection> list_protections(const Confinement& confinement, const CgroupLeaf* leaf,
                                         const std::vector<CgroupProblem>& problems,
                                         const std::vector<Missing>& missing) {
    std::vector<Protection> list;
    for (const char* name : kNamespaces) {
        const auto lost = std::find_if(missing.begin(), missing.end(),
                                       [name](const Missing& one) { return one.name == name; });
        if (confinement.tier < Tier::t2)
            list.push_back({name, false, "not in " + std::string(sandbox::name(confinement.tier))});
        else if (lost != missing.end())
            list.push_back({name, false, std::string("refused: ") + ::strerror(lost->error)});
        else
            list.push_back({name, true, {}});
    }
    list.push_back({"no_new_privs", true, {}});
    const bool filtered = confinement.tier >= Tier::t1;
    list.push_back({"seccomp filter", filtered, filtered ? "" : "not in T0"});
    add_landlock(list, confinement);
    list.push_back({"rlimits", true, {}});
    add_cgroup(list, leaf, problems);
    return list;
}

}  // namespace sandbox::helper
