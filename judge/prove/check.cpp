// SPDX-License-Identifier: MIT
#include "judge/prove/check.hpp"

#include <algorithm>

namespace judge::prove {

std::string_view name(Level level) {
    switch (level) {
        case Level::good: return "good";
        case Level::note: return "note";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return "?";
}

void Findings::add(Check check) {
    if (sink_) sink_(check);
    checks_.push_back(std::move(check));
}

void Findings::good(std::string_view id, std::string message) {
    add({.id = std::string(id), .message = std::move(message), .file = {}, .remedy = {}});
}

void Findings::note(std::string_view id, std::string message) {
    add({.id = std::string(id),
         .level = Level::note,
         .message = std::move(message),
         .file = {},
         .remedy = {}});
}

std::size_t Findings::complaints(std::string_view id) const {
    const auto concerns = [&](const Check& check) {
        const std::string_view found = check.id;
        const bool same = found == id || (found.starts_with(id) && found.size() > id.size() &&
                                          found[id.size()] == '/');
        return same && check.level >= Level::warning;
    };
    return static_cast<std::size_t>(std::count_if(checks_.begin(), checks_.end(), concerns));
}

bool Findings::ok() const {
    return std::all_of(checks_.begin(), checks_.end(),
                       [](const Check& check) { return check.ok(); });
}

}  // namespace judge::prove
