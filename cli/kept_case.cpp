// SPDX-License-Identifier: MIT
#include "cli/kept_case.hpp"

#include <fmt/format.h>

#include "judge/support/files.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

constexpr std::size_t kLargestCase = 4'096;

std::string without_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

}  // namespace

bool can_be_kept(const Case& item) {
    return item.input.size() + item.expected.size() <= kLargestCase && judge::is_utf8(item.input) &&
           judge::is_utf8(item.expected) &&
           (item.input + item.expected).find('\0') == std::string::npos;
}

std::string keep_case(const std::filesystem::path& file, const Case& item, std::string_view name,
                      std::string_view origin) {
    if (!can_be_kept(item)) return fmt::format("{} is too large for cases.txt", name);
    for (const Case& known : read_cases(file))
        if (without_end(known.input) == without_end(item.input))
            return fmt::format("{} is in cases.txt already", name);
    std::string text = std::filesystem::exists(file) ? judge::read_source(file).text : "";
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    judge::write_atomically(
        file, text + "\n" + format_case(item, fmt::format("from {}: {}", origin, name)));
    return fmt::format("added {} to cases.txt", name);
}

}  // namespace cli
