// SPDX-License-Identifier: MIT
#include "sandbox/helper/process_tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include "sandbox/fd.hpp"

namespace sandbox::helper {
namespace {

constexpr std::size_t kMost = 4096;  // a tree beyond this is cut; the limits are far below

// The text of /proc/PID/name; empty if the process is gone.
std::string proc_text(pid_t pid, const char* name) {
    std::array<char, 64> path{};
    std::snprintf(path.data(), path.size(), "/proc/%d/%s", static_cast<int>(pid), name);
    const Fd file(::open(path.data(), O_RDONLY | O_CLOEXEC));
    std::string text;
    std::array<char, 4096> part{};
    while (file) {
        const ssize_t n = ::read(file.get(), part.data(), part.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        text.append(part.data(), static_cast<std::size_t>(n));
    }
    return text;
}

// The numbers of a text, separated by anything that is no digit.
template <std::size_t Count>
std::array<std::int64_t, Count> numbers_in(const char* text) {
    std::array<std::int64_t, Count> numbers{};
    const char* const end = text + std::strlen(text);
    for (std::int64_t& number : numbers) {
        while (text != end && (*text < '0' || *text > '9')) ++text;
        text = std::from_chars(text, end, number).ptr;
    }
    return numbers;
}

// The children of every thread: each thread's are listed apart.
void add_children(pid_t pid, std::vector<pid_t>& all) {
    const std::string path = "/proc/" + std::to_string(pid) + "/task";
    const std::unique_ptr<DIR, int (*)(DIR*)> threads(::opendir(path.c_str()), &::closedir);
    if (!threads) return;
    while (const dirent* entry = ::readdir(threads.get())) {
        if (entry->d_name[0] == '.') continue;
        const std::string name = std::string("task/") + entry->d_name + "/children";
        const std::string text = proc_text(pid, name.c_str());
        const char* const end = text.c_str() + text.size();
        for (const char* at = text.c_str(); at != end && all.size() < kMost;) {
            pid_t child = 0;
            const auto read = std::from_chars(at, end, child);
            if (read.ec != std::errc{}) break;
            all.push_back(child);
            at = read.ptr == end ? end : read.ptr + 1;
        }
    }
}

}  // namespace

std::vector<pid_t> descendants(pid_t root) {
    std::vector<pid_t> all;
    add_children(root, all);
    for (std::size_t i = 0; i < all.size(); ++i) add_children(all[i], all);
    return all;
}

TreeUsage usage_of_descendants(pid_t root) {
    static const std::int64_t tick_ns = 1'000'000'000 / ::sysconf(_SC_CLK_TCK);
    static const std::int64_t page = ::sysconf(_SC_PAGESIZE);
    TreeUsage sum;
    std::int64_t shared = 0;
    for (const pid_t pid : descendants(root)) {
        const std::string stat = proc_text(pid, "stat");
        const auto name_end = stat.rfind(')');
        if (name_end == std::string::npos) continue;
        // After the name: state, ppid, …; user, system, children's user and system time are 14
        // to 17.
        const auto fields = numbers_in<14>(stat.c_str() + name_end);
        sum.cpu_ns += (fields[10] + fields[11] + fields[12] + fields[13]) * tick_ns;
        const auto memory = numbers_in<3>(proc_text(pid, "statm").c_str());
        sum.memory_bytes += (memory[1] - memory[2]) * page;
        shared = std::max(shared, memory[2] * page);
        ++sum.processes;
        sum.starved_ns += numbers_in<2>(proc_text(pid, "schedstat").c_str())[1];
    }
    sum.memory_bytes += shared;
    return sum;
}

std::int64_t proportional_memory(pid_t root) {
    constexpr std::string_view kLabel = "\nPss:";
    std::int64_t sum = 0;
    for (const pid_t pid : descendants(root)) {
        const std::string text = proc_text(pid, "smaps_rollup");
        const auto label = text.find(kLabel);
        if (label != std::string::npos) sum += numbers_in<1>(text.c_str() + label)[0] * 1024;
    }
    return sum;
}

// A chain of processes that fork and die at once may slip through a look, but not through all.
void kill_descendants() {
    for (;;) {
        for (const pid_t pid : descendants(::getpid())) ::kill(pid, SIGKILL);
        bool reaped_any = false;
        pid_t reaped = 0;
        while ((reaped = ::waitpid(-1, nullptr, WNOHANG)) > 0) reaped_any = true;
        if (reaped < 0 && errno == ECHILD) return;
        if (!reaped_any) ::usleep(100);  // killed, but not yet dead
    }
}

std::uint64_t threads_of_user(uid_t user) {
    const std::unique_ptr<DIR, int (*)(DIR*)> proc(::opendir("/proc"), &::closedir);
    std::uint64_t count = 0;
    while (const dirent* entry = proc ? ::readdir(proc.get()) : nullptr) {
        if (entry->d_name[0] < '0' || entry->d_name[0] > '9') continue;
        struct stat about {};
        if (::fstatat(::dirfd(proc.get()), entry->d_name, &about, 0) != 0 || about.st_uid != user)
            continue;
        const std::string tasks = std::string("/proc/") + entry->d_name + "/task";
        if (::stat(tasks.c_str(), &about) == 0 && about.st_nlink > 2) count += about.st_nlink - 2;
    }
    return count;
}

}  // namespace sandbox::helper
