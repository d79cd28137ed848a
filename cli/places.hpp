// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace cli {

// Where the user's files would be, whether they exist or not; nothing is made. Empty if neither the
// XDG variable nor HOME is set to an absolute path.
[[nodiscard]] std::filesystem::path user_config_file();  // $XDG_CONFIG_HOME/spar/config.yaml
[[nodiscard]] std::filesystem::path packs_directory();   // $XDG_DATA_HOME/spar/packs
[[nodiscard]] std::filesystem::path history_file();      // $XDG_DATA_HOME/spar/history.db
[[nodiscard]] std::filesystem::path user_cache();        // $XDG_CACHE_HOME/spar

}  // namespace cli
