// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/fd.hpp"
#include "sandbox/tier.hpp"
#include "tests/hostile/expectation.hpp"
#include "tests/support/files.hpp"

namespace hostile {

enum class Who { root, user };
[[nodiscard]] std::string_view name_of(Who who);
// As whom we can run: root may become an ordinary user, who stays what they are.
[[nodiscard]] std::vector<Who> users();

// Everything around one run: a directory with a canary that the program would like to change or
// read, listeners that it would like to reach, and the helper program that runs it, startable by
// that user.
class Stage {
  public:
    explicit Stage(Who who);

    [[nodiscard]] std::filesystem::path canary() const { return root_.path() / "canary"; }
    // The user that the runner runs as.
    [[nodiscard]] uid_t user() const;
    // Stands in the environment of every process of this stage.
    [[nodiscard]] const std::string& marker() const { return marker_; }

    // Runs the program and waits for it; source is a file of programs/.
    [[nodiscard]] Outcome run(const std::filesystem::path& source, sandbox::Tier tier,
                              const Expectation& expected);
    // Starts it over and over in the background; the caller kills and reaps.
    [[nodiscard]] pid_t start_repeating(const std::filesystem::path& source, sandbox::Tier tier);

    // Calls sandbox::sweep() as that user.
    void sweep() const;

    // What has reached our listeners.
    [[nodiscard]] std::vector<std::string> contacts() const;

  private:
    [[nodiscard]] std::vector<std::string> as_user() const;
    [[nodiscard]] std::filesystem::path staged(const std::filesystem::path& source) const;
    [[nodiscard]] std::vector<std::string> command_line(const std::filesystem::path& source,
                                                        sandbox::Tier tier,
                                                        const Expectation& expected) const;
    [[nodiscard]] pid_t spawn(const std::vector<std::string>& argv, int out) const;
    void listen();

    Who who_;
    tests::TempDir root_;
    std::string marker_;
    sandbox::Fd udp_;
    sandbox::Fd abstract_;
    std::vector<std::string> environment_;
};

}  // namespace hostile
