// SPDX-License-Identifier: MIT
#include "tests/support/run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "sandbox/fd.hpp"

extern char** environ;

namespace tests {
namespace {

using sandbox::Fd;
using Clock = std::chrono::steady_clock;

struct Pipe {
    Fd read, write;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe2");
        read = Fd(ends[0]);
        write = Fd(ends[1]);
    }
};

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    out.reserve(words.size() + 1);
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

std::vector<std::string> environment(const std::vector<std::string>& changes) {
    std::vector<std::string> out = changes;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const auto name = text.substr(0, text.find('=') + 1);
        bool changed = false;
        for (const auto& change : changes) changed = changed || change.starts_with(name);
        if (!changed) out.emplace_back(text);
    }
    return out;
}

pid_t start(std::vector<std::string> argv, const RunOptions& options, int in, int out, int err) {
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    if (!options.directory.empty())
        ::posix_spawn_file_actions_addchdir_np(&actions, options.directory.c_str());
    ::posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
    auto env = environment(options.env);
    pid_t pid = -1;
    const int failure = ::posix_spawnp(&pid, argv[0].c_str(), &actions, nullptr,
                                       pointers(argv).data(), pointers(env).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (failure != 0)
        throw std::system_error(failure, std::generic_category(), "cannot start " + argv[0]);
    return pid;
}

// False at the end of the stream.
bool take(const Fd& from, std::string& to) {
    std::array<char, 65'536> chunk{};
    const ssize_t n = ::read(from.get(), chunk.data(), chunk.size());
    if (n > 0) to.append(chunk.data(), static_cast<std::size_t>(n));
    return n > 0 || (n < 0 && errno == EINTR);
}

void feed(Fd& to, std::string_view& rest) {
    const ssize_t n = ::write(to.get(), rest.data(), rest.size());
    if (n > 0) rest.remove_prefix(static_cast<std::size_t>(n));
    if (rest.empty() || (n < 0 && errno != EAGAIN && errno != EINTR)) to.reset();
}

// Moves bytes until both outputs end; false if the deadline came first.
bool pump(Fd& in, Fd& out, Fd& err, std::string_view input, Ran& ran, Clock::time_point deadline) {
    ::fcntl(in.get(), F_SETFL, O_NONBLOCK);
    if (input.empty()) in.reset();
    while (out || err) {
        std::array<pollfd, 3> ready = {pollfd{out.get(), POLLIN, 0}, pollfd{err.get(), POLLIN, 0},
                                       pollfd{in.get(), POLLOUT, 0}};
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        if (::poll(ready.data(), ready.size(), static_cast<int>(left)) <= 0) continue;
        if (ready[0].revents != 0 && !take(out, ran.out)) out.reset();
        if (ready[1].revents != 0 && !take(err, ran.err)) err.reset();
        if (ready[2].revents != 0) feed(in, input);
    }
    return true;
}

}  // namespace

Ran run(const std::vector<std::string>& argv, const RunOptions& options) {
    ::signal(SIGPIPE, SIG_IGN);
    Pipe in;
    Pipe out;
    Pipe err;
    const pid_t pid = start(argv, options, in.read.get(), out.write.get(), err.write.get());
    in.read.reset();
    out.write.reset();
    err.write.reset();
    Ran ran;
    const bool ended =
        pump(in.write, out.read, err.read, options.input, ran, Clock::now() + options.deadline);
    if (!ended) ::kill(pid, SIGKILL);
    int status = 0;
    ::waitpid(pid, &status, 0);
    if (ended) ran.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return ran;
}

Ran spar(const std::vector<std::string>& args, const std::string& home, RunOptions options) {
    const char* const binary = std::getenv("SPAR");
    std::vector<std::string> argv = {binary != nullptr ? binary : "spar"};
    argv.insert(argv.end(), args.begin(), args.end());
    for (const auto& [name, below] : {std::pair{"HOME", ""},
                                      {"XDG_CACHE_HOME", "/cache"},
                                      {"XDG_CONFIG_HOME", "/config"},
                                      {"XDG_DATA_HOME", "/data"},
                                      {"XDG_RUNTIME_DIR", "/run"}})
        options.env.push_back(std::string(name) + "=" + home + below);
    options.env.emplace_back("NO_COLOR=1");
    return run(argv, options);
}

}  // namespace tests
