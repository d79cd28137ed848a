// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sandbox/helper/confine.hpp"
#include "sandbox/helper/host_tree.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {

// A directory of the host that stands in for the box's file tree where there is no mount namespace:
// "box" and "tmp" in it. Removed with everything in it by the destructor; if we are killed before
// that, by sweep().
class Scratch {
  public:
    Scratch() = default;
    Scratch(Scratch&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
    Scratch& operator=(Scratch&& other) noexcept {
        path_.swap(other.path_);
        return *this;
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    // Makes it and fills it. `user` other: it is handed over to that user.
    bool make(const Spec& spec, const HostTrees& trees, BoxUser user, Steps& steps);

    [[nodiscard]] std::string box() const { return path_ + "/box"; }
    [[nodiscard]] std::string tmp() const { return path_ + "/tmp"; }

  private:
    std::string path_;
};

// "/box/x" in a word of argv, or as the value of a variable, becomes "<box>/x".
void redirect_box_paths(Command& command, const std::string& box);

// What the program may reach with a root of its own, and what without.
[[nodiscard]] std::vector<Fence> fences_in_new_root(const Spec& spec);
[[nodiscard]] std::vector<Fence> fences_on_host(const Spec& spec, const HostTrees& trees,
                                                const Scratch& scratch);

}  // namespace sandbox::helper
