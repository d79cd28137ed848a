// SPDX-License-Identifier: MIT
#include "judge/exchange/git.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <chrono>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "sandbox/box.hpp"
#include "sandbox/child.hpp"

namespace judge::exchange {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::minutes(10);

struct Said {
    bool good = false;
    std::string words;
};

// env -i: nothing of ours reaches git; its words go to an unnamed file.
Said run_git(const std::vector<std::string>& further, const std::stop_token& stop) {
    sandbox::Fd out(::open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!out) throw std::system_error(errno, std::generic_category(), "open /tmp");
    const sandbox::Fd in = sandbox::sealed_memfd("");
    std::vector<std::string> args = {"-i",
                                     "PATH=/usr/local/bin:/usr/bin:/bin",
                                     "HOME=/nonexistent",
                                     "GIT_CONFIG_NOSYSTEM=1",
                                     "GIT_CONFIG_GLOBAL=/dev/null",
                                     "GIT_TERMINAL_PROMPT=0",
                                     "GIT_ALLOW_PROTOCOL=https:http:ssh:git:file",
                                     "GIT_SSH_COMMAND=ssh -oBatchMode=yes",
                                     "LC_ALL=C.UTF-8",
                                     "git",
                                     "-c",
                                     "core.hooksPath=/dev/null",
                                     "-c",
                                     "core.symlinks=false",
                                     "-c",
                                     "safe.directory=*",
                                     "-c",
                                     "core.fsmonitor=false"};
    args.insert(args.end(), further.begin(), further.end());
    const std::array<int, 3> fds = {in.get(), out.get(), out.get()};
    sandbox::Child child = sandbox::spawn({.program = "/usr/bin/env", .args = args, .fds = fds});
    const auto deadline = steady_clock::now() + kPatience;
    std::optional<sandbox::ExitReport> ended;
    while (!ended && !stop.stop_requested() && steady_clock::now() < deadline)
        ended = child.wait_until(
            std::min(deadline, steady_clock::now() + std::chrono::milliseconds(200)));
    Said said;
    if (!ended) static_cast<void>(child.kill());
    said.good = ended && ended->exited_with(0);
    said.words.resize(4'000);
    const ssize_t n = ::pread(out.get(), said.words.data(), said.words.size(), 0);
    said.words.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
    said.words = std::string(trim(said.words));
    if (!ended) said.words += " (stopped: it took too long)";
    return said;
}

}  // namespace

std::string git_clone(const std::string& source, const fs::path& into,
                      const std::stop_token& stop) {
    std::error_code error;
    // A path is given as a URL, so that nothing of it is linked or read as an option.
    const std::string url =
        fs::is_directory(source, error) ? "file://" + fs::canonical(source).string() : source;
    const Said cloned =
        run_git({"clone", "--quiet", "--depth=1", "--no-tags",
                 "--template=", "--no-recurse-submodules", "--", url, into.string()},
                stop);
    if (!cloned.good)
        throw UserError(
            Fault::not_found,
            fmt::format("{}: git could not fetch it: {}", source,
                        cloned.words.empty() ? "is git installed?" : excerpt(cloned.words, 1'000)));
    const Said commit = run_git({"-C", into.string(), "rev-parse", "HEAD"}, stop);
    if (!commit.good)
        throw UserError(Fault::invalid_package,
                        fmt::format("{}: there is nothing in it: {}", source, commit.words));
    fs::remove_all(into / ".git", error);
    return commit.words;
}

}  // namespace judge::exchange
