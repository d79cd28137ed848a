// SPDX-License-Identifier: MIT
#include "cli/places.hpp"

#include <cstdlib>

namespace cli {
namespace {

namespace fs = std::filesystem;

fs::path place(const char* variable, const char* below_home, const char* name) {
    if (const char* base = std::getenv(variable); base != nullptr && *base == '/')
        return fs::path(base) / "spar" / name;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return fs::path(home) / below_home / "spar" / name;
    return {};
}

}  // namespace

fs::path user_config_file() { return place("XDG_CONFIG_HOME", ".config", "config.yaml"); }
fs::path packs_directory() { return place("XDG_DATA_HOME", ".local/share", "packs"); }
fs::path history_file() { return place("XDG_DATA_HOME", ".local/share", "history.db"); }
fs::path user_cache() { return place("XDG_CACHE_HOME", ".cache", "").parent_path(); }

}  // namespace cli
