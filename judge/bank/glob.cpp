// SPDX-License-Identifier: MIT
#include "judge/bank/glob.hpp"

#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

constexpr std::size_t kMostPatterns = 2'000;
constexpr std::size_t kLongestPattern = 1'000;

// The first braces that hold no others, "a{b,c}d" → {1, 5}; nothing if there are none.
bool innermost_braces(std::string_view pattern, std::size_t& open, std::size_t& close) {
    close = 0;
    for (;;) {
        close = pattern.find('}', close);
        if (close == std::string_view::npos) return false;
        open = pattern.rfind('{', close);
        if (open != std::string_view::npos) return true;
        ++close;
    }
}

// '*' backtracks to the last star only, which is enough and takes O(pattern × path).
bool matches_one(std::string_view pattern, std::string_view path) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_end = 0;
    for (;;) {
        const bool ended = t == path.size();
        if (p == pattern.size() && (ended || path[t] == '/')) return true;
        if (!ended && p < pattern.size() && pattern[p] == '*') {
            star = p++;
            star_end = t;
        } else if (ended && p < pattern.size() && pattern[p] == '*') {
            ++p;
        } else if (!ended && p < pattern.size() && pattern[p] == path[t]) {
            if (path[t] == '/') star = std::string_view::npos;  // a star does not reach beyond
            ++p;
            ++t;
        } else if (star != std::string_view::npos && star_end < path.size() &&
                   path[star_end] != '/') {
            t = ++star_end;
            p = star + 1;
        } else {
            return false;
        }
    }
}

}  // namespace

Glob::Glob(std::string_view pattern) {
    if (pattern.size() > 1 && pattern.ends_with('/')) pattern.remove_suffix(1);
    too_complex_ = pattern.size() > kLongestPattern;
    if (too_complex_) return;
    patterns_.emplace_back(pattern);
    std::size_t open = 0;
    std::size_t close = 0;
    for (std::size_t i = 0; i < patterns_.size();) {
        if (!innermost_braces(patterns_[i], open, close)) {
            ++i;
            continue;
        }
        const std::string whole = patterns_[i];
        std::string_view inside = std::string_view(whole).substr(open + 1, close - open - 1);
        bool first = true;
        for (bool more = true; more;) {
            const std::size_t comma = inside.find(',');
            more = comma != std::string_view::npos;
            const std::string_view alternative = trim(inside.substr(0, comma));
            std::string expanded = whole.substr(0, open);
            expanded.append(alternative).append(whole.substr(close + 1));
            if (first)
                patterns_[i] = std::move(expanded);
            else
                patterns_.push_back(std::move(expanded));
            first = false;
            if (more) inside.remove_prefix(comma + 1);
            too_complex_ = patterns_.size() > kMostPatterns;
            if (too_complex_) return;
        }
    }
}

bool Glob::matches(std::string_view path) const {
    for (const std::string& pattern : patterns_)
        if (matches_one(pattern, path)) return true;
    return false;
}

}  // namespace judge::bank
