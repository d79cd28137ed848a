// SPDX-License-Identifier: MIT
#include "tests/hostile/job.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "tests/support/files.hpp"

namespace hostile {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

// How many times slower than usual this machine is: $SPAR_HOSTILE_SLOW, else 1. (User-Mode Linux,
// on which the suite also runs, takes a page fault fifty times as long.) Programs that are to break
// their limit need not wait so long for it.
int slowness(const Manner& manner) {
    const char* const text = std::getenv("SPAR_HOSTILE_SLOW");
    const int factor = text == nullptr ? 1 : std::clamp(std::atoi(text), 1, 100);
    return manner.heavy || manner.java ? factor : std::min(factor, 2);
}

// The walls are low, so that a hundred attacks take little time.
sandbox::Limits run_limits(const Manner& manner) {
    return {.cpu = 500ms * slowness(manner),
            .wall = 15s * slowness(manner),
            .idle = 900ms,
            .memory_bytes = std::int64_t{64} << 20,
            .output_bytes = std::int64_t{1} << 20,
            .error_bytes = std::int64_t{256} << 10,
            .file_bytes = std::int64_t{4} << 20,
            .scratch_bytes = std::int64_t{8} << 20,
            .processes = 32,
            .open_files = 64};
}

sandbox::Limits compile_limits(const Manner& manner) {
    return {.cpu = 2s * slowness(manner),
            .wall = 60s * slowness(manner),
            .idle = 3s,
            .memory_bytes = std::int64_t{256} << 20,
            .output_bytes = std::int64_t{1} << 20,
            .error_bytes = std::int64_t{256} << 10,
            .file_bytes = std::int64_t{32} << 20,
            .scratch_bytes = std::int64_t{64} << 20,
            .processes = 16};
}

sandbox::Limits java_limits(const Manner& manner) {
    auto limits = compile_limits(manner);
    limits.cpu = (manner.heavy ? 10s : 4s) * slowness(manner);
    limits.memory_bytes = std::int64_t{512} << 20;
    limits.processes = 96;
    return limits;
}

Job compile_job(const fs::path& file, const std::string& canary, const Manner& manner) {
    Job job;
    const bool c = file.extension() == ".c";
    const std::string name = "attack" + file.extension().string();
    const std::string answer = "\"" + canary + "/answer.txt\"";
    job.limits = compile_limits(manner);
    job.spec.files = {{name, sandbox::File::Content{tests::slurp(file)}, false}};
    job.command.argv = {c ? "/usr/bin/gcc" : "/usr/bin/g++",
                        c ? "-std=c17" : "-std=c++20",
                        "-O1",
                        "-DCANARY_ANSWER=" + answer,
                        "-DCANARY_STRING=\"\\" + answer.substr(0, answer.size() - 1) + "\\\"\"",
                        name,
                        "-o",
                        "out"};
    return job;
}

// Few threads, and a heap that is smaller than the box.
std::vector<std::string> java_command(const std::string& name) {
    return {"/usr/bin/java",           "-Xmx128m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Xss512k", name};
}

Job run_job(const fs::path& file, const Manner& manner) {
    Job job;
    const std::string suffix = file.extension().string();
    const bool script = suffix == ".py" || suffix == ".sh" || suffix == ".java";
    const std::string name = "attack" + suffix;
    job.limits = manner.java ? java_limits(manner) : run_limits(manner);
    if (script)
        job.spec.files = {{name, sandbox::File::Content{tests::slurp(file)}, false}};
    else
        job.spec.files = {{name, sandbox::File::Host{file}, true}};
    if (manner.java)
        for (const auto& entry : fs::directory_iterator("/etc"))  // its configuration, behind links
            if (entry.path().filename().string().starts_with("java-"))
                job.spec.mounts.push_back({entry.path()});
    if (suffix == ".py")
        job.command.argv = {"/usr/bin/python3", "-I", name};
    else if (suffix == ".sh")
        job.command.argv = {"/bin/sh", name};
    else if (suffix == ".java")
        job.command.argv = java_command(name);
    else
        job.command.argv = {"./" + name};
    return job;
}

}  // namespace

Job job_of(const fs::path& file, const std::string& canary, const Manner& manner) {
    Job job = file.parent_path().filename() == "compile" ? compile_job(file, canary, manner)
                                                         : run_job(file, manner);
    job.command.env = {"CANARY=" + canary};
    for (const char* name : {"SPAR_HOSTILE", "SPAR_HOSTILE_SLOW", "UDP_PORT", "ABSTRACT_NAME",
                             "SOCKET_PATH", "IPC_KEY", "LEAVE_KEY", "QUEUE_NAME"})
        if (const char* const value = std::getenv(name))
            job.command.env.push_back(std::string(name) + "=" + value);
    return job;
}

}  // namespace hostile
