// SPDX-License-Identifier: MIT
#include "tests/hostile/stage.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <sstream>
#include <system_error>

#include "sandbox/box.hpp"

namespace hostile {
namespace {

namespace fs = std::filesystem;

constexpr uid_t kOrdinaryUser = 65534;

void check(bool worked, const char* what) {
    if (!worked) throw std::system_error(errno, std::system_category(), what);
}

std::string_view name_of(Input input) {
    switch (input) {
        case Input::text: return "text";
        case Input::big: return "big";
        case Input::pipe: return "pipe";
        case Input::none: return "none";
    }
    return "?";
}

void give_to(const fs::path& path, uid_t user) {
    check(::lchown(path.c_str(), user, user) == 0, "chown");
}

std::string slurp_fd(int fd) {
    std::string all;
    char chunk[4096];
    for (ssize_t size = 0; (size = ::read(fd, chunk, sizeof chunk)) > 0;)
        all.append(chunk, static_cast<std::size_t>(size));
    return all;
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> all;
    for (const auto& word : words) all.push_back(const_cast<char*>(word.c_str()));
    all.push_back(nullptr);
    return all;
}

void read_line(const std::string& line, Outcome& into) {
    std::istringstream words(line);
    std::string key;
    words >> key;
    std::string rest;
    std::getline(words >> std::ws, rest);
    const auto number = [&] { return rest.empty() ? 0 : std::stol(rest); };
    if (key == "ended") into.ended = rest;
    if (key == "code") into.exit_code = static_cast<int>(number());
    if (key == "signal") into.signal = static_cast<int>(number());
    if (key == "cpu_source") into.cpu_source = rest;
    if (key == "wall_ms") into.wall_ms = number();
    if (key == "cpu_ms") into.cpu_ms = number();
    if (key == "memory") into.memory_mib = number() >> 20;
    if (key == "held") into.held = rest == "1";
    if (key == "collected") into.collected = true;
    if (key == "warmth") into.warmth = rest;
    if (key == "failure") into.failure = rest;
    if (key == "best_tier") into.best_tier = rest;
    if (key == "breach") into.breaches.push_back(rest);
}

Outcome read_outcome(const std::string& text) {
    Outcome outcome;
    std::istringstream lines(text);
    std::string line;
    while (std::getline(lines, line) && line != "output") read_line(line, outcome);
    outcome.output = text;
    return outcome;
}

}  // namespace

bool runs_twice(const fs::path& source) { return source.parent_path().filename() == "cross"; }

bool is_compiled_in_box(const fs::path& source) {
    return source.parent_path().filename() == "compile";
}

std::string_view name_of(Who who) { return who == Who::root ? "root" : "user"; }

std::vector<Who> users() {
    if (::geteuid() == 0) return {Who::root, Who::user};
    return {Who::user};
}

Stage::Stage(Who who, sandbox::Warmth warmth) : who_(who), warmth_(warmth), bait_(root_.path()) {
    check(::chmod(root_.path().c_str(), 0755) == 0, "chmod");
    marker_ = "SPAR_HOSTILE=" + root_.path().filename().string();
    fs::create_directories(canary());
    tests::spit(canary() / "answer.txt", "BREACH this is the expected answer\n");
    // Nothing but the box is to protect it.
    check(::chmod(canary().c_str(), 0777) == 0, "chmod");
    check(::chmod((canary() / "answer.txt").c_str(), 0666) == 0, "chmod");
    fs::create_directories(root_.path() / "home");
    if (who == Who::user && ::geteuid() == 0) {
        give_to(canary(), kOrdinaryUser);
        give_to(canary() / "answer.txt", kOrdinaryUser);
        give_to(root_.path() / "home", kOrdinaryUser);
    }
    // The build tree may be out of an ordinary user's reach.
    for (const fs::path& program : {sandbox::helper_path(), fs::path(HOSTILE_RUN)}) {
        const fs::path copy = root_.path() / program.filename();
        fs::copy_file(program, copy);
        check(::chmod(copy.c_str(), 0755) == 0, "chmod");
    }
    environment_ = bait_.environment();
    environment_.insert(
        environment_.end(),
        {marker_, "PATH=/usr/bin:/bin", "HOME=" + (root_.path() / "home").string(),
         "SPAR_BOX=" + (root_.path() / "spar-box").string(), "PASSWORD=NEIGHBOUR_SECRET"});
    for (const char* name : {"SPAR_HOSTILE_SLOW", "SPAR_BOX_WARMTH", "SPAR_BOX_LANDLOCK"})
        if (const char* const value = std::getenv(name))
            environment_.push_back(std::string(name) + "=" + value);
}

uid_t Stage::user() const {
    return who_ == Who::user && ::geteuid() == 0 ? kOrdinaryUser : ::geteuid();
}

// Programs in C and C++ were compiled by the build; what is to be compiled in a box stays a source.
fs::path Stage::staged(const fs::path& source) const {
    const bool compile = is_compiled_in_box(source);
    const bool binary = !compile && (source.extension() == ".c" || source.extension() == ".cpp");
    const std::string built = (runs_twice(source) ? "cross_" : "") + source.stem().string() + "_" +
                              source.extension().string().substr(binary ? 1 : 0);
    const fs::path from = binary ? fs::path(HOSTILE_BINARIES) / built : source;
    const fs::path to = root_.path() / (compile ? "compile" : "program") / from.filename();
    fs::create_directories(to.parent_path());
    fs::copy_file(from, to, fs::copy_options::overwrite_existing);
    check(::chmod(to.c_str(), binary ? 0755 : 0644) == 0, "chmod");
    return to;
}

// The beginning of every command line: who runs, and what.
std::vector<std::string> Stage::as_user() const {
    std::vector<std::string> argv;
    if (who_ == Who::user && ::geteuid() == 0) {
        const std::string id = std::to_string(kOrdinaryUser);
        argv = {"/usr/bin/setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"};
    }
    argv.push_back((root_.path() / fs::path(HOSTILE_RUN).filename()).string());
    return argv;
}

std::vector<std::string> Stage::command_line(const fs::path& source, sandbox::Tier tier,
                                             const Expectation& expected) const {
    auto argv = as_user();
    argv.emplace_back(sandbox::name(tier));
    argv.push_back(staged(source).string());
    argv.push_back(canary().string());
    argv.emplace_back(name_of(expected.input));
    const bool writable =
        is_compiled_in_box(source) || expected.collects != Collects::no_matter || expected.writable;
    argv.emplace_back(writable ? "rw" : "ro");
    if (expected.wants_time(tier)) argv.emplace_back("heavy");
    if (expected.java) argv.emplace_back("java");
    if (runs_twice(source)) argv.emplace_back("again");
    if (warmth_ == sandbox::Warmth::warm) argv.emplace_back("warmed");
    return argv;
}

pid_t Stage::spawn(const std::vector<std::string>& argv, int out) const {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    if (out >= 0)
        ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    else
        ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addchdir_np(&actions, canary().c_str());
    pid_t pid = -1;
    const int error = ::posix_spawn(&pid, argv.front().c_str(), &actions, nullptr,
                                    pointers(argv).data(), pointers(environment_).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::system_error(error, std::system_category(), argv.front());
    return pid;
}

Outcome Stage::run(const fs::path& source, sandbox::Tier tier, const Expectation& expected) {
    int ends[2];
    check(::pipe2(ends, O_CLOEXEC) == 0, "pipe");
    const sandbox::Fd from(ends[0]);
    sandbox::Fd to(ends[1]);
    const pid_t pid = spawn(command_line(source, tier, expected), to.get());
    to.reset();
    const std::string text = slurp_fd(from.get());
    int status = 0;
    check(::waitpid(pid, &status, 0) == pid, "waitpid");
    Outcome outcome = read_outcome(text);
    if (status != 0) outcome.ended = "hostile_run failed with status " + std::to_string(status);
    return outcome;
}

pid_t Stage::start_repeating(const fs::path& source, sandbox::Tier tier) {
    auto argv = command_line(source, tier, Expectation{});
    argv.emplace_back("repeat");
    return spawn(argv, -1);
}

void Stage::sweep() const {
    auto argv = as_user();
    argv.emplace_back("sweep");
    const pid_t pid = spawn(argv, -1);
    int status = 0;
    check(::waitpid(pid, &status, 0) == pid && status == 0, "sweep");
}

}  // namespace hostile
