// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sandbox/fd.hpp"
#include "sandbox/helper/steps.hpp"
#include "sandbox/spec.hpp"

namespace sandbox::helper {

// A file or directory of the host on its way into a box. The supervisor opens it, before the box
// exists; how it goes in depends on who we are:
//   - root holds a detached copy of the mount: root inside the box could not pass a home directory
//     of mode 0700;
//   - everyone else binds by path: their rights are the same inside;
//   - a file that the program could not read or execute there is copied; without a mount namespace,
//     so is every file of root's, as only links could stand in for it.
struct HostTree {
    std::string path;
    bool directory = false;
    Fd mount;  // a detached mount, for root
    Fd copy;   // the file to copy, readable
};

// All of a spec's, in its order. A mount whose path does not exist has an empty path.
struct HostTrees {
    std::vector<HostTree> mounts;
    std::vector<HostTree> files;  // one for each of Spec::files; empty path: made from content
};

// How the box's user relates to ours.
enum class BoxUser : std::uint8_t { same, other };

// How the files of a spec come into the box's directory.
enum class Bring : std::uint8_t { bind, link };

bool open_host_trees(const Spec& spec, BoxUser user, Bring bring, HostTrees& trees, Steps& steps);

}  // namespace sandbox::helper
