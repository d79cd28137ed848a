// SPDX-License-Identifier: MIT
#include "cli/mock/formats.hpp"

#include <fmt/format.h>

#include "cli/mock/clock.hpp"
#include "cli/places.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "practice/mock/log.hpp"

namespace cli::mock {

std::vector<practice::mock::Format> formats(const Context& context) {
    std::vector<std::filesystem::path> directories;
    for (const auto& root : context.bank_roots()) directories.push_back(root / "formats");
    directories.push_back(user_config_file().parent_path() / "formats");
    return practice::mock::read_formats(directories);
}

void require_none_open(const practice::History& history) {
    auto open = practice::mock::open_session(history);
    if (!open) return;
    const auto line = practice::mock::timeline(open->outline, open->events, instant());
    if (!line.over)
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("a mock interview is going on ({}, {} left); `spar mock resume` goes on "
                        "with it, `spar mock end` ends it",
                        open->outline.title, practice::mock::clock_text(line.left)));
    throw judge::UserError(
        judge::Fault::state,
        fmt::format("the last mock interview ({}) is over and not closed yet: `spar mock end`, "
                    "then `spar mock debrief`",
                    open->outline.title));
}

std::vector<std::string> split_commas(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        if (const auto word = judge::trim(std::string_view(text).substr(at, end - at));
            !word.empty())
            out.emplace_back(word);
        at = end + 1;
    }
    return out;
}

}  // namespace cli::mock
