// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sandbox/tier.hpp"

namespace sandbox {

// A host file or directory that the program sees read-only (recursively, nosuid, nodev) under the
// same absolute path. A path that does not exist on the host is left out.
struct Mount {
    std::filesystem::path path;
};

// A file that stands in the box's own directory when the program starts. `name` is relative to
// that directory, without "..": "solution.cpp", "include/driver.h".
struct File {
    struct Content {
        std::string bytes;
    };
    // Bound read-only (never copied). Opened by the supervisor, so that the program's own user need
    // not be able to reach it.
    struct Host {
        std::filesystem::path path;
    };
    std::string name;
    std::variant<Content, Host> from;
    bool executable = false;
};

// Whether the program may write into its own directory (/box). /tmp is always its own.
enum class BoxDirectory : std::uint8_t { read_only, writable };

// What a box is made of. The network is always absent. The system's /usr (and /bin, /lib, /lib64,
// /sbin, /etc/alternatives, /etc/ld.so.cache) and a minimal /dev and private /proc are always
// there.
struct Spec {
    std::vector<Mount> mounts;
    std::vector<File> files;
    std::vector<std::string> directories;  // empty ones to make in the box's directory ("feedback")
    BoxDirectory box_directory = BoxDirectory::read_only;
    Tier required = Tier::t2;     // run() refuses below this: Ended::setup_failed
    std::optional<Tier> exactly;  // force a tier (tests, doctor); stronger protections are off
    // Boxes are fresh anyway in T1 and T0, if the box's directory is writable, and if something is
    // mounted beneath /tmp or /dev/shm. SPAR_BOX_WARMTH=fresh or warm in the environment overrides.
    Warmth warmth = Warmth::warm;
};

// What runs. The working directory is the box's directory, "/box" in T2 and T3. In T1 and T0 there
// is no mount namespace: it is a scratch directory of the host, and a word of argv or env that
// starts with "/box/" (or, in env, whose value does) is rewritten to it.
struct Command {
    std::vector<std::string> argv;  // argv[0]: absolute, or relative to the box's directory
    std::vector<std::string>
        env;  // "NAME=value"; nothing is inherited. PATH, HOME, LANG, TMPDIR have defaults
};

// A file to bring out of the box after everything in it is dead: a regular file only, never through
// a link, at most `max_bytes`. A name that ends in '/' stands for whatever regular files lie
// directly in that directory, at most 256 of them, each at most `max_bytes` long; what else is in
// there stays.
struct Collect {
    std::string name;  // relative to the box's directory
    std::int64_t max_bytes = std::int64_t{64} << 20;
};

}  // namespace sandbox
