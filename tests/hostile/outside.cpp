// SPDX-License-Identifier: MIT
#include "tests/hostile/outside.hpp"

#include <fcntl.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <thread>

#include "sandbox/cgroup_place.hpp"
#include "sandbox/fd.hpp"
#include "sandbox/owner.hpp"
#include "sandbox/scratch.hpp"
#include "tests/hostile/bait.hpp"
#include "tests/support/files.hpp"

namespace hostile {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// Every file below the directory: its type, permissions, owner's time of change, and contents.
std::map<std::string, std::string> snapshot(const fs::path& directory) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
        std::ostringstream about;
        about << static_cast<int>(entry.symlink_status().type()) << ' '
              << static_cast<unsigned>(entry.symlink_status().permissions());
        if (!entry.is_symlink()) about << ' ' << entry.last_write_time().time_since_epoch().count();
        if (entry.is_regular_file()) about << ' ' << tests::slurp(entry.path());
        files[entry.path().string()] = about.str();
    }
    return files;
}

// Keys of System V objects: the fields after the first, without the counters that others change.
std::string ipc_keys() {
    std::string keys;
    for (const char* kind : {"shm", "msg", "sem"}) {
        std::istringstream lines(tests::slurp(std::string("/proc/sysvipc/") + kind));
        std::string line;
        std::getline(lines, line);  // the heading
        while (std::getline(lines, line)) {
            long key = 0;
            std::istringstream(line) >> key;
            if (Bait::is_bait(key)) continue;  // of tests that run beside this one
            keys += std::string(kind) + ' ' + std::to_string(key) + '\n';
        }
    }
    return keys;
}

// System V objects under the key that programs of this process are to leave them under: removed,
// and told of.
std::vector<std::string> remove_left_objects() {
    std::vector<std::string> found;
    const key_t key = Bait::leave_key();
    if (const int id = ::shmget(key, 0, 0); id >= 0 && ::shmctl(id, IPC_RMID, nullptr) == 0)
        found.emplace_back("left behind: System V shared memory");
    if (const int id = ::msgget(key, 0); id >= 0 && ::msgctl(id, IPC_RMID, nullptr) == 0)
        found.emplace_back("left behind: a System V message queue");
    if (const int id = ::semget(key, 0, 0); id >= 0 && ::semctl(id, 0, IPC_RMID) == 0)
        found.emplace_back("left behind: System V semaphores");
    return found;
}

// A file of /proc/PID, as far as the process is still there.
std::string proc_text(const fs::path& path) {
    const sandbox::Fd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string text;
    char chunk[4096];
    for (ssize_t size = 0; file && (size = ::read(file.get(), chunk, sizeof chunk)) > 0;)
        text.append(chunk, static_cast<std::size_t>(size));
    return text;
}

// Root makes things for the user that its boxes run as; an ordinary user only for itself.
bool made_by(uid_t user, const fs::path& path) {
    struct stat about {};
    return ::lstat(path.c_str(), &about) == 0 && (user == 0 || about.st_uid == user);
}

void add_orphans_in(const std::string& directory, uid_t user, std::vector<std::string>& found) {
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(directory, unreadable)) {
        const auto owner = sandbox::parse_owner_tag(entry.path().filename().string());
        if (owner && owner->surely_dead() && made_by(user, entry.path()))
            found.push_back(entry.path().string());
    }
}

template <class Measure>
auto settle(Measure measure) {
    const auto deadline = std::chrono::steady_clock::now() + 3s;
    auto found = measure();
    while (!found.empty() && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(10ms);
        found = measure();
    }
    return found;
}

}  // namespace

std::vector<std::string> processes_with(const std::string& marker) {
    std::vector<std::string> found;
    std::error_code gone;
    for (const auto& entry : fs::directory_iterator("/proc", gone)) {
        const std::string pid = entry.path().filename().string();
        if (!std::all_of(pid.begin(), pid.end(), [](char c) { return c >= '0' && c <= '9'; }))
            continue;
        if (pid == std::to_string(::getpid())) continue;
        if (proc_text(entry.path() / "environ").find(marker) == std::string::npos) continue;
        const std::string name = proc_text(entry.path() / "comm");
        found.push_back(pid + " (" + name.substr(0, name.find('\n')) + ")");
    }
    return found;
}

std::vector<std::string> orphans(uid_t user) {
    std::vector<std::string> found;
    auto source = sandbox::CgroupSource::here();
    source.privileged = user == 0;
    const auto places = sandbox::existing_cgroups(source);
    for (const auto* place : {&places.v1_memory, &places.v1_pids, &places.v1_cpuacct, &places.v2})
        if (!place->empty()) add_orphans_in(*place, user, found);
    for (const auto& root : sandbox::scratch_roots()) add_orphans_in(root, user, found);
    return found;
}

Outside::Outside(fs::path canary, uid_t user)
    : canary_(std::move(canary)),
      user_(user),
      files_(snapshot(canary_)),
      mounts_(tests::slurp("/proc/self/mountinfo")),
      ipc_(ipc_keys()) {}

std::vector<std::string> Outside::changes(const std::string& marker) const {
    std::vector<std::string> all;
    for (const auto& process : processes_with(marker)) all.push_back("still runs: " + process);
    for (const auto& orphan : settle([&] { return orphans(user_); }))
        all.push_back("left behind: " + orphan);
    if (snapshot(canary_) != files_) all.push_back("changed: " + canary_.string());
    if (tests::slurp("/proc/self/mountinfo") != mounts_) all.emplace_back("changed: the mounts");
    if (ipc_keys() != ipc_) all.emplace_back("changed: System V objects");
    for (auto& object : remove_left_objects()) all.push_back(std::move(object));
    return all;
}

}  // namespace hostile
