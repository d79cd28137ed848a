// SPDX-License-Identifier: MIT
#include "judge/bank/complaint.hpp"

#include <fmt/format.h>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

constexpr std::size_t kLongestPath = 4'096;

}  // namespace

void refuse(const std::filesystem::path& path, std::string_view message) {
    throw UserError(Fault::invalid_package,
                    fmt::format("{}: error: {}", excerpt(path.string(), kLongestPath), message));
}

void caution(const WarningSink& warn, const std::filesystem::path& path, std::string_view message) {
    pass_on(warn, fmt::format("{}: warning: {}", excerpt(path.string(), kLongestPath), message));
}

void pass_on(const WarningSink& warn, const std::string& text) {
    if (warn) warn(text);
}

}  // namespace judge::bank
