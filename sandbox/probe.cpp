// SPDX-License-Identifier: MIT
//
// What a machine offers is found by doing it: creating a user namespace may succeed where writing
// its map or mounting in it is refused (Ubuntu 24.04, containers). So each tier runs a trivial
// program.
#include "sandbox/probe.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "sandbox/box.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr const char* kGetCgroup =
    "run as root, or in a delegated group: systemd-run --user --scope -p Delegate=yes spar ...";

// What mends the lack of a protection, by the beginning of its name.
struct Remedy {
    std::string_view protection;
    const char* sentence;
};
constexpr Remedy kRemedies[] = {
    {"memory limit", kGetCgroup},
    {"process limit", kGetCgroup},
    {"cpu accounting", kGetCgroup},
    {"user namespace",
     "sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000; on Ubuntu 24.04 "
     "install the AppArmor profile for spar-box; in Docker use --security-opt seccomp=unconfined"},
    {"private /proc", "in a container, start it with --security-opt systempaths=unconfined"},
    {"Landlock", "boot a newer kernel, or one whose lsm= parameter lists landlock"},
    {"seccomp", "boot a kernel with CONFIG_SECCOMP_FILTER"},
};

std::string remedy_for(std::string_view protection) {
    for (const auto& [name, sentence] : kRemedies)
        if (protection.starts_with(name)) return sentence;
    return {};
}

Report try_tier(Tier tier) {
    Spec spec;
    spec.required = tier;
    spec.exactly = tier;
    return Box(spec).run({.argv = {"/bin/true"}, .env = {}}, {.cpu = 2s, .wall = 5s});
}

std::string describe(const Failure& failure) {
    if (failure.error == 0) return failure.step;
    return failure.step + ": " + std::strerror(failure.error);
}

Finding finding_of_tier(Tier tier, const Report& report) {
    Finding finding;
    finding.protection = std::string("tier ") + std::string(name(tier));
    finding.active = report.exited_with(0);
    if (finding.active) {
        finding.detail = "a box was made and ran a program";
    } else if (report.failure) {
        finding.detail = describe(*report.failure);
        finding.remedy = report.failure->remedy;
    } else {
        finding.detail = "the program ended otherwise: " + std::string(name(report.ended));
    }
    return finding;
}

Finding finding_of(const Protection& protection) {
    Finding finding{protection.name, protection.active, protection.why, {}};
    if (!finding.active) finding.remedy = remedy_for(protection.name);
    return finding;
}

// "memory limit (cgroup v1 memory, pids)" and "memory limit" are the same protection.
std::string_view kind(std::string_view protection) {
    return protection.substr(0, protection.find(" ("));
}

// A protection that a stronger tier could not have is told with that tier's reason.
void add(const Report& report, std::vector<Finding>& findings) {
    for (const auto& protection : report.protections) {
        const auto known =
            std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
                return kind(finding.protection) == kind(protection.name);
            });
        if (known == findings.end())
            findings.push_back(finding_of(protection));
        else if (!known->active && protection.active)
            *known = finding_of(protection);
    }
}

std::string first_line(const fs::path& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::string inode_of(const char* path) {
    struct stat about {};
    if (::stat(path, &about) != 0) return "?";
    return std::to_string(about.st_ino);
}

// Everything that the best tier depends on, as one line: the boot, the user, the helper, and the
// container and control group we are in.
std::string cache_key() {
    struct stat helper {};
    if (::stat(helper_path().c_str(), &helper) != 0) return {};
    std::ostringstream key;
    key << first_line("/proc/sys/kernel/random/boot_id") << ' ' << ::geteuid() << ' '
        << helper.st_mtim.tv_sec << '.' << helper.st_mtim.tv_nsec << ' '
        << inode_of("/proc/self/ns/user") << ' ' << inode_of("/proc/self/ns/mnt") << ' ';
    std::ifstream groups("/proc/self/cgroup");
    for (std::string line; std::getline(groups, line);)
        if (line.starts_with("0::")) key << line.substr(3);
    return key.str();
}

std::optional<fs::path> cache_file() {
    if (const char* const run = std::getenv("XDG_RUNTIME_DIR"); run != nullptr && *run == '/')
        return fs::path(run) / "spar" / "tier";
    if (const char* const cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/')
        return fs::path(cache) / "spar" / "tier";
    if (const char* const home = std::getenv("HOME"); home != nullptr && *home == '/')
        return fs::path(home) / ".cache" / "spar" / "tier";
    return std::nullopt;
}

std::optional<Tier> cached_tier(const fs::path& path, const std::string& key) {
    std::ifstream file(path);
    std::string line;
    std::string tier;
    if (!std::getline(file, line) || line != key || !std::getline(file, tier)) return std::nullopt;
    for (const Tier known : {Tier::t0, Tier::t1, Tier::t2, Tier::t3})
        if (tier == name(known)) return known;
    return std::nullopt;
}

// A cache that cannot be written is no loss; one that is half written must not be read: rename.
void remember(const fs::path& path, const std::string& key, Tier tier) {
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    const fs::path fresh = path.string() + "." + std::to_string(::getpid());
    std::ofstream file(fresh);
    file << key << '\n' << name(tier) << '\n';
    file.close();
    if (file) fs::rename(fresh, path, failed);
    if (!file || failed) fs::remove(fresh, failed);
}

Tier best_by_trying() {
    for (const Tier tier : {Tier::t3, Tier::t2, Tier::t1})
        if (try_tier(tier).exited_with(0)) return tier;
    return Tier::t0;
}

}  // namespace

Probe probe() {
    Probe probe;
    std::vector<Finding> protections;
    for (const Tier tier : {Tier::t3, Tier::t2, Tier::t1, Tier::t0}) {
        const Report report = try_tier(tier);
        probe.findings.push_back(finding_of_tier(tier, report));
        if (report.exited_with(0)) probe.best = std::max(probe.best, tier);
        if (tier == Tier::t3 || tier == probe.best) add(report, protections);
    }
    probe.findings.insert(probe.findings.end(), std::make_move_iterator(protections.begin()),
                          std::make_move_iterator(protections.end()));
    return probe;
}

Tier best_tier() noexcept {
    try {
        const auto file = cache_file();
        const std::string key = cache_key();
        if (file && !key.empty())
            if (const auto known = cached_tier(*file, key)) return *known;
        const Tier best = best_by_trying();
        if (file && !key.empty()) remember(*file, key, best);
        return best;
    } catch (const std::exception&) {
        return Tier::t0;  // as promised: nothing could be found out
    }
}

}  // namespace sandbox
