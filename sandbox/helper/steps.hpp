// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <string>
#include <string_view>

namespace sandbox::helper {

// The first step of a set-up that went wrong. A set-up is a chain of did(…) && did(…): it stops at
// the first failure, and this remembers which it was.
class Steps {
  public:
    // `fault` is "step:errno": that step is to fail as if the kernel had refused it. Empty: none.
    explicit Steps(std::string_view fault) noexcept : fault_(fault) {}

    // Whether a step worked. `result` is what the system call returned: negative is failure, with
    // errno set.
    bool did(std::string_view step, long result) { return did(step, {}, result); }
    // The same for a step that names what it works on: "open" "/home/me/a.cpp".
    bool did(std::string_view step, std::string_view object, long result);
    // Whether a test wants this step to fail; sets errno.
    [[nodiscard]] bool wants_to_fail(std::string_view step) const noexcept;

    [[nodiscard]] bool failed() const noexcept { return !step_.empty(); }
    [[nodiscard]] const std::string& step() const noexcept { return step_; }
    [[nodiscard]] int error() const noexcept { return error_; }

  private:
    std::string_view fault_;
    std::string step_;
    int error_ = 0;
};

}  // namespace sandbox::helper
