// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/tier.hpp"
#include "tests/hostile/bait.hpp"
#include "tests/hostile/expectation.hpp"
#include "tests/support/files.hpp"

namespace hostile {

enum class Who { root, user };
[[nodiscard]] std::string_view name_of(Who who);
// As whom we can run: root may become an ordinary user, who stays what they are.
[[nodiscard]] std::vector<Who> users();

// Whether the source is one of those that run twice in one Box, or are compiled in one.
[[nodiscard]] bool runs_twice(const std::filesystem::path& source);
[[nodiscard]] bool is_compiled_in_box(const std::filesystem::path& source);

// Everything around one run: a directory with a canary that the program would like to change or
// read, bait that it would like to reach, and the helper program that runs it, startable by
// that user.
class Stage {
  public:
    Stage(Who who, sandbox::Warmth warmth);

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

    // What has reached our listeners, or was taken from us.
    [[nodiscard]] std::vector<std::string> contacts() const { return bait_.contacts(); }

  private:
    [[nodiscard]] std::vector<std::string> as_user() const;
    [[nodiscard]] std::filesystem::path staged(const std::filesystem::path& source) const;
    [[nodiscard]] std::vector<std::string> command_line(const std::filesystem::path& source,
                                                        sandbox::Tier tier,
                                                        const Expectation& expected) const;
    [[nodiscard]] pid_t spawn(const std::vector<std::string>& argv, int out) const;
    Who who_;
    sandbox::Warmth warmth_;
    tests::TempDir root_;
    std::string marker_;
    Bait bait_;
    std::vector<std::string> environment_;
};

}  // namespace hostile
