// SPDX-License-Identifier: MIT
#pragma once

#include "judge/language/toolchain.hpp"

namespace judge::language {

// Finds the program of `toolchain` and asks it, once (the answer is cached by path, size and
// mtime), for its version and whether the archive for static linking is there. Sets program, stamp,
// version_text, link_*.present, missing.
//
// Names are looked up in /usr/local/bin and /usr/bin only, never in $PATH: a shim of a version
// manager in a home directory would not exist inside the box.
void probe(Toolchain& toolchain);

}  // namespace judge::language
