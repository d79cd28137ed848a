// SPDX-License-Identifier: MIT
#include <algorithm>

#include "judge/prove/programs.hpp"
#include "judge/prove/prove.hpp"
#include "judge/support/hash.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

// Changes when a proof examines more than it did: then every package is proved again.
constexpr std::string_view kVersion = "spar proof 1";

bool is_left_out(const fs::path& name) {
    return name == ".git" || name == "__pycache__" || name.extension() == ".pyc";
}

}  // namespace

std::string package_hash(const fs::path& directory) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator it(directory, error), end; !error && it != end;
         it.increment(error)) {
        if (is_left_out(it->path().filename())) {
            it.disable_recursion_pending();
            continue;
        }
        if (it->is_regular_file(error)) files.push_back(it->path().lexically_relative(directory));
    }
    std::sort(files.begin(), files.end());
    Hasher hasher;
    hasher.add(kVersion);
    for (const fs::path& file : files) hasher.add(file.string()).add(contents(directory / file));
    return hasher.hex();
}

}  // namespace judge::prove
