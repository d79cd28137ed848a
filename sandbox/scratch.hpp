// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sandbox/fd.hpp"

namespace sandbox {

// Scratch directories of the tiers without a mount namespace stand directly below one of these;
// the first that can be written to is used, and sweep() looks through all of them:
// $XDG_RUNTIME_DIR, $XDG_CACHE_HOME or ~/.cache, $TMPDIR, /tmp. No duplicates, absolute paths only.
[[nodiscard]] std::vector<std::string> scratch_roots();

// Makes a directory "<root>/spar-box-<pid>-<start>-<namespace>-XXXXXX", mode 0700, owned by this
// process in the sense of Owner. Empty if that fails, with errno set.
[[nodiscard]] std::string make_scratch(const std::string& root);

// Removes `name` in the directory open at `parent` with everything in it: iteratively (a tree may
// be deeper than our stack), never following a link, never leaving the file system it stands on,
// and making unreadable directories readable on the way. False, with errno, if something is left.
bool remove_tree(int parent, const char* name) noexcept;

}  // namespace sandbox
