// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "sandbox/box.hpp"

namespace sandbox {
namespace {

constexpr const char* kName = "spar-box";

bool runnable(const std::filesystem::path& path) { return ::access(path.c_str(), X_OK) == 0; }

}  // namespace

std::filesystem::path helper_path() {
    if (const char* const given = std::getenv("SPAR_BOX"); given != nullptr && *given != '\0') {
        if (runnable(given)) return std::filesystem::absolute(given);
        throw std::system_error(errno, std::system_category(), std::string("SPAR_BOX=") + given);
    }
    std::error_code unknown;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
    const std::array places = {self / kName, self / "../libexec/spar" / kName,
                               self / "../sandbox" / kName};
    for (const auto& place : places)
        if (runnable(place)) return place.lexically_normal();
    throw std::system_error(ENOENT, std::system_category(),
                            "no " + std::string(kName) + " in " + self.string() + " or " +
                                (self / "../libexec/spar").lexically_normal().string() +
                                "; set SPAR_BOX to its path");
}

}  // namespace sandbox
