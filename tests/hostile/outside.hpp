// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hostile {

// What the world outside the box looks like, so that a run can be shown to have left nothing in it
// and changed nothing.
class Outside {
  public:
    // `canary` is a directory that nobody may change; its files are compared with their contents.
    // What is left behind is looked for among the things of `user`; root's are everybody's.
    Outside(std::filesystem::path canary, uid_t user);

    // What has changed since, one line each; empty: nothing. System V objects under
    // Bait::leave_key() are removed, so that the next program can be seen to leave some. `marker`
    // is a text that stands in the environment of every process of the run. Waits a little for what
    // others clean up meanwhile.
    [[nodiscard]] std::vector<std::string> changes(const std::string& marker) const;

  private:
    std::filesystem::path canary_;
    uid_t user_;
    std::map<std::string, std::string> files_;
    std::string mounts_;
    std::string ipc_;
};

// The processes, other than ourselves, with `marker` in their environment: "1234 (name)".
[[nodiscard]] std::vector<std::string> processes_with(const std::string& marker);

// Cgroup leaves and scratch directories of that user whose owner is dead.
[[nodiscard]] std::vector<std::string> orphans(uid_t user);

}  // namespace hostile
