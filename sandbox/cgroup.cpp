// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// Three kinds of machine: cgroup v2 alone (its controllers limit and measure), v1 alone (a
// hierarchy for each controller), and hybrid (v1 limits; a v2 tree without controllers still tells
// the time spent waiting for a CPU). create() makes one directory of the same name in every place
// found. The first of them takes the name (and is where init is born, on hybrid machines); the
// others can follow while init is at work.
//
// A leaf's name tells its owner (owner.hpp), so that what a killed owner leaves is found by
// sweep().
#include "sandbox/cgroup.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/cgroup_file.hpp"
#include "sandbox/owner.hpp"

namespace sandbox {
namespace {

using Problems = std::vector<CgroupProblem>;

// The kernel may lack a file; that is no problem if what it would forbid does not exist either.
bool write_if_there(const std::string& path, std::string_view text, Problems& why_not) {
    const int error = write_cgroup_file(path, text);
    if (error == 0 || error == ENOENT) return true;
    why_not.push_back({"write " + path, error});
    return false;
}

bool write_or_tell(const std::string& path, std::string_view text, Problems& why_not) {
    const int error = write_cgroup_file(path, text);
    if (error != 0) why_not.push_back({"write " + path, error});
    return error == 0;
}

// Limits memory and forbids swap: swapping would turn a memory limit into a time limit.
bool limit_memory(const CgroupPlaces& leaf, std::int64_t bytes, Problems& why_not) {
    const std::string text = std::to_string(bytes);
    if (leaf.v2_controllers)
        return write_or_tell(leaf.v2 + "/memory.max", text, why_not) &&
               write_if_there(leaf.v2 + "/memory.swap.max", "0", why_not) &&
               write_if_there(leaf.v2 + "/memory.oom.group", "1", why_not);
    if (leaf.v1_memory.empty()) return false;
    return write_or_tell(leaf.v1_memory + "/memory.limit_in_bytes", text, why_not) &&
           write_if_there(leaf.v1_memory + "/memory.memsw.limit_in_bytes", text, why_not);
}

bool limit_processes(const CgroupPlaces& leaf, int count, Problems& why_not) {
    const std::string& dir = leaf.v2_controllers ? leaf.v2 : leaf.v1_pids;
    return !dir.empty() && write_or_tell(dir + "/pids.max", std::to_string(count), why_not);
}

// Makes `place`/`name`, or says why not. What stands there already is a leaf of ours that could not
// be removed: its name is taken in the first place, so nobody uses it.
void make_dir(const std::string& place, const std::string& name, std::string& dir,
              Problems& why_not) {
    if (place.empty() || !dir.empty()) return;
    std::string path = place + "/" + name;
    if (::mkdir(path.c_str(), 0755) == 0 ||
        (errno == EEXIST && remove_cgroup(path) == 0 && ::mkdir(path.c_str(), 0755) == 0))
        dir = std::move(path);
    else
        why_not.push_back({"mkdir " + path, errno});
}

// The place whose directory is made first; whoever makes it has the name.
std::string CgroupPlaces::*first_of(const CgroupPlaces& places) {
    for (const auto place : {&CgroupPlaces::v2, &CgroupPlaces::v1_memory, &CgroupPlaces::v1_pids})
        if (!(places.*place).empty()) return place;
    return &CgroupPlaces::v1_cpuacct;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

std::optional<CgroupLeaf> CgroupLeaf::create(const Limits& limits, Problems& why_not,
                                             const CgroupSource& source) {
    auto leaf = CgroupSupply(source).begin(why_not);
    if (leaf) leaf->finish(limits, why_not);
    return leaf;
}

void CgroupLeaf::finish(const Limits& limits, Problems& why_not) {
    CgroupPlaces& dirs = s_.dirs;
    make_dir(s_.places.v1_memory, s_.name, dirs.v1_memory, why_not);
    make_dir(s_.places.v1_pids, s_.name, dirs.v1_pids, why_not);
    make_dir(s_.places.v1_cpuacct, s_.name, dirs.v1_cpuacct, why_not);
    make_dir(s_.places.v2, s_.name, dirs.v2, why_not);
    s_.limits_memory = limit_memory(dirs, limits.memory_bytes, why_not);
    s_.limits_processes = limit_processes(dirs, limits.processes, why_not);
    s_.memory_bytes = limits.memory_bytes;
    s_.processes = limits.processes;
    open_procs(why_not);
}

Limits CgroupLeaf::limits() const noexcept {
    Limits limits;
    limits.memory_bytes = s_.memory_bytes;
    limits.processes = s_.processes;
    return limits;
}

bool CgroupLeaf::limit(const Limits& limits) {
    Problems why_not;
    if (s_.limits_memory && limits.memory_bytes != s_.memory_bytes) {
        // In v1 no limit may pass the one on memory and swap: when it grows, that one goes first.
        if (limits.memory_bytes > s_.memory_bytes && !s_.dirs.v2_controllers &&
            !write_if_there(s_.dirs.v1_memory + "/memory.memsw.limit_in_bytes",
                            std::to_string(limits.memory_bytes), why_not)) {
            errno = why_not.front().error;
            return false;
        }
        if (!limit_memory(s_.dirs, limits.memory_bytes, why_not)) {
            errno = why_not.empty() ? EIO : why_not.front().error;
            return false;
        }
        s_.memory_bytes = limits.memory_bytes;
    }
    if (s_.limits_processes && limits.processes != s_.processes) {
        if (!limit_processes(s_.dirs, limits.processes, why_not)) {
            errno = why_not.empty() ? EIO : why_not.front().error;
            return false;
        }
        s_.processes = limits.processes;
    }
    return true;
}

// The kernel's own counters of a v1 group are all that a run leaves there, and what it has charged
// to it: page cache of files that it was the first to read. Some pages stay charged in the caches
// of the CPUs.
bool CgroupLeaf::renew() {
    static const std::int64_t cpus = ::sysconf(_SC_NPROCESSORS_CONF);
    const std::int64_t residue = (std::int64_t{1} << 20) + cpus * (std::int64_t{256} << 10);
    if (s_.dirs.v2_controllers) return false;
    if (!s_.dirs.v1_memory.empty()) {
        const auto text = read(Meter::usage);
        const auto left = text ? lone_number(*text) : std::nullopt;
        if (!left || *left > residue ||
            write_cgroup_file(s_.dirs.v1_memory + "/memory.max_usage_in_bytes", "0") != 0)
            return false;
        s_.kills_before = kills_meter();
    }
    const auto cpu = cpu_meter();
    if (!cpu && meters_cpu()) return false;
    s_.cpu_before = cpu.value_or(0);
    return true;
}

void CgroupSupply::look() {
    problems_.clear();
    places_ = prepare_cgroups(source_, problems_);
    owner_ = Owner::this_process();
    if (!owner_) problems_.push_back({"read /proc/self/stat", ENOENT});
}

std::optional<CgroupLeaf> CgroupSupply::begin(Problems& why_not) {
    const bool known = !places_.none() && owner_;
    if (!known) look();
    why_not.insert(why_not.end(), problems_.begin(), problems_.end());
    if (places_.none() || !owner_) return std::nullopt;

    const auto first = first_of(places_);
    const std::string tag = owner_tag(*owner_) + "-";
    constexpr int kMaxLeaves = 4096;  // of one process at the same time
    for (int number = 0; number < kMaxLeaves; ++number) {
        const std::string name = tag + std::to_string(number);
        std::string path = places_.*first + "/" + name;
        if (::mkdir(path.c_str(), 0755) == 0) {
            CgroupLeaf leaf;
            leaf.s_.places = places_;
            leaf.s_.name = name;
            leaf.s_.dirs.*first = std::move(path);
            leaf.s_.dirs.v2_controllers = places_.v2_controllers;
            if (!leaf.s_.dirs.v2.empty() && !places_.v2_controllers)
                leaf.s_.birth =
                    Fd(::open(leaf.s_.dirs.v2.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
            return leaf;
        }
        if (errno == EEXIST) continue;
        why_not.push_back({"mkdir " + path, errno});
        break;
    }
    places_ = {};  // they are not what they were: look again next time
    return std::nullopt;
}

CgroupLeaf& CgroupLeaf::operator=(CgroupLeaf&& other) noexcept {
    if (this == &other) return *this;
    remove();
    s_ = std::exchange(other.s_, {});
    return *this;
}

CgroupLeaf::~CgroupLeaf() { remove(); }

// A hierarchy that cannot be joined limits nothing: say so rather than promise.
void CgroupLeaf::open_procs(Problems& why_not) {
    const auto open = [&](const std::string& dir, const char* file) {
        if (dir.empty()) return false;
        const std::string path = dir + "/" + file;
        Fd fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (!fd) {
            why_not.push_back({"open " + path, errno});
            return false;
        }
        s_.procs.push_back(fd.get());
        s_.owned.push_back(std::move(fd));
        return true;
    };
    const CgroupPlaces& dirs = s_.dirs;
    if (!dirs.v2_controllers) {
        s_.limits_memory = open(dirs.v1_memory, "tasks") && s_.limits_memory;
        s_.limits_processes = open(dirs.v1_pids, "tasks") && s_.limits_processes;
        open(dirs.v1_cpuacct, "tasks");
    } else if (!open(dirs.v2, "cgroup.procs")) {
        s_.limits_memory = s_.limits_processes = false;
    }
}

std::string CgroupLeaf::path_of(Meter meter) const {
    const CgroupPlaces& dirs = s_.dirs;
    const auto in = [](const std::string& dir, const char* file) {
        return dir.empty() ? std::string() : dir + "/" + file;
    };
    switch (meter) {
        case Meter::cpuacct: return in(dirs.v1_cpuacct, "cpuacct.usage");
        case Meter::cpu_stat: return in(dirs.v2, "cpu.stat");
        case Meter::pressure: return in(dirs.v2, "cpu.pressure");
        case Meter::usage: return in(dirs.v1_memory, "memory.usage_in_bytes");
        case Meter::peak:
            return dirs.v2_controllers ? in(dirs.v2, "memory.peak")
                                       : in(dirs.v1_memory, "memory.max_usage_in_bytes");
        case Meter::kills:
            return dirs.v2_controllers ? in(dirs.v2, "memory.events")
                                       : in(dirs.v1_memory, "memory.oom_control");
    }
    return {};
}

std::optional<std::string> CgroupLeaf::read(Meter meter) const {
    Fd& file = s_.meters.at(static_cast<std::size_t>(meter));
    if (!file) {
        const std::string path = path_of(meter);
        if (path.empty()) return std::nullopt;
        file = Fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    }
    if (!file) return std::nullopt;
    return read_cgroup_file(file.get());
}

// In nanoseconds, since the leaf was made.
std::optional<std::int64_t> CgroupLeaf::cpu_meter() const {
    const auto v1 = read(Meter::cpuacct);
    if (const auto nanoseconds = v1 ? lone_number(*v1) : std::nullopt) return nanoseconds;
    const auto text = read(Meter::cpu_stat);
    const auto usage = text ? keyed_number(*text, "usage_usec") : std::nullopt;
    if (!usage) return std::nullopt;
    return *usage * 1000;
}

std::optional<std::chrono::microseconds> CgroupLeaf::cpu() const {
    const auto now = cpu_meter();
    if (!now) return std::nullopt;
    return std::chrono::microseconds((*now - s_.cpu_before) / 1000);
}

std::optional<std::int64_t> CgroupLeaf::peak() const {
    const auto text = read(Meter::peak);
    return text ? lone_number(*text) : std::nullopt;
}

std::int64_t CgroupLeaf::kills_meter() const {
    const auto text = read(Meter::kills);
    return text ? keyed_number(*text, "oom_kill").value_or(0) : 0;
}

bool CgroupLeaf::oom_killed() const { return kills_meter() > s_.kills_before; }

std::optional<std::chrono::microseconds> CgroupLeaf::starved() const {
    const auto text = read(Meter::pressure);
    const auto total = text ? pressure_total(*text) : std::nullopt;
    if (!total) return std::nullopt;
    return std::chrono::microseconds(*total);
}

std::string CgroupLeaf::describe() const {
    if (s_.dirs.v2_controllers) return "cgroup v2 memory, pids, cpu.stat, cpu.pressure";
    std::vector<std::string> v1;
    if (!s_.dirs.v1_memory.empty()) v1.emplace_back("memory");
    if (!s_.dirs.v1_pids.empty()) v1.emplace_back("pids");
    if (!s_.dirs.v1_cpuacct.empty()) v1.emplace_back("cpuacct");
    std::string text = v1.empty() ? "" : "cgroup v1 " + joined(v1);
    if (!s_.dirs.v2.empty())
        text += (text.empty() ? "cgroup v2 cpu.pressure" : " + v2 cpu.pressure");
    return text;
}

void CgroupLeaf::kill() noexcept {
    for (const std::string* dir :
         {&s_.dirs.v2, &s_.dirs.v1_memory, &s_.dirs.v1_pids, &s_.dirs.v1_cpuacct})
        if (!dir->empty()) kill_cgroup(*dir);
}

void CgroupLeaf::remove() noexcept {
    for (const std::string* dir :
         {&s_.dirs.v2, &s_.dirs.v1_memory, &s_.dirs.v1_pids, &s_.dirs.v1_cpuacct})
        if (!dir->empty()) remove_cgroup(*dir);
    s_ = {};
}

}  // namespace sandbox
