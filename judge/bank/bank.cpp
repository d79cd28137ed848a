// SPDX-License-Identifier: MIT
#include "judge/bank/bank.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "judge/bank/complaint.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 3;

bool is_package(const fs::path& directory) {
    std::error_code ignored;
    return fs::exists(directory / "problem.yaml", ignored);
}

Entry read_entry(const fs::path& directory, const WarningSink& warn) {
    Problem summary = read_summary(directory, warn);
    std::string alias = summary.interview ? summary.interview->alias : std::string();
    return {directory, summary.id, std::move(alias), std::move(summary)};
}

// Finds packages below a root, each directory once, whatever links there are.
class Search {
  public:
    Search(std::vector<Entry>& entries, const WarningSink& warn) : entries_(entries), warn_(warn) {}

    void visit(const fs::path& directory, int depth) {
        std::error_code error;
        const fs::path real = fs::canonical(directory, error);
        if (error || !seen_.insert(real.string()).second) return;
        if (is_package(directory)) {
            take(directory);
            return;
        }
        if (depth == kDeepest) return;
        std::vector<fs::path> inner;
        for (fs::directory_iterator it(directory, error), end; !error && it != end;
             it.increment(error)) {
            std::error_code ignored;
            if (it->is_directory(ignored) && !it->path().filename().string().starts_with('.'))
                inner.push_back(it->path());
        }
        if (error) caution(warn_, directory, "cannot be read: " + error.message());
        std::sort(inner.begin(), inner.end());
        for (const fs::path& path : inner) visit(path, depth + 1);
    }

  private:
    void take(const fs::path& directory) {
        try {
            Entry entry = read_entry(directory, warn_);
            const auto same = [&](const Entry& other) { return other.id == entry.id; };
            if (const auto other = std::find_if(entries_.begin(), entries_.end(), same);
                other != entries_.end()) {
                caution(warn_, directory,
                        fmt::format("left out: {} has the same name", other->directory.string()));
                return;
            }
            entries_.push_back(std::move(entry));
        } catch (const UserError& e) {
            pass_on(warn_, e.what());
        }
    }

    std::vector<Entry>& entries_;
    const WarningSink& warn_;
    std::set<std::string> seen_;
};

bool looks_like_a_path(std::string_view selector) {
    return selector.find('/') != std::string_view::npos || selector == "." || selector == "..";
}

Entry find_path(const std::vector<Entry>& entries, const fs::path& path) {
    std::error_code error;
    for (const Entry& entry : entries)
        if (fs::equivalent(entry.directory, path, error)) return entry;
    if (!fs::exists(fs::symlink_status(path, error)))
        throw UserError(Fault::not_found,
                        fmt::format("{}: there is no such directory", excerpt(path.string(), 400)));
    return read_entry(path, {});
}

std::vector<std::string> names_of(const std::vector<Entry>& entries) {
    std::vector<std::string> names;
    for (const Entry& entry : entries) {
        names.push_back(entry.id);
        if (!entry.alias.empty()) names.push_back(entry.alias);
    }
    return names;
}

[[noreturn]] void not_found(const std::vector<Entry>& entries, std::string_view selector) {
    const auto near = did_you_mean(selector, names_of(entries));
    throw UserError(
        Fault::not_found,
        fmt::format("no problem is called \"{}\"{}", excerpt(selector, 80),
                    near ? fmt::format("; did you mean \"{}\"?", *near)
                         : fmt::format("; the bank has {} (see spar list)", entries.size())));
}

[[noreturn]] void ambiguous(const std::vector<const Entry*>& entries, std::string_view selector) {
    constexpr std::size_t kMost = 8;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(entries.size(), kMost); ++i)
        names.push_back(entries[i]->alias.empty() ? entries[i]->id : entries[i]->alias);
    if (entries.size() > kMost) names.emplace_back("…");
    throw UserError(Fault::not_found, fmt::format("\"{}\" is ambiguous; it begins {}",
                                                  excerpt(selector, 80), fmt::join(names, ", ")));
}

// The position a selector such as "12" names, from 1; 0 if it is not a number.
std::size_t position(std::string_view selector) {
    std::size_t number = 0;
    const char* const end = selector.data() + selector.size();
    const auto [rest, error] = std::from_chars(selector.data(), end, number);
    return error == std::errc{} && rest == end ? number : 0;
}

}  // namespace

Bank::Bank(const std::vector<fs::path>& roots, const WarningSink& warn) {
    Search search(entries_, warn);
    for (const fs::path& root : roots) search.visit(root, 0);
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return a.id < b.id; });
}

Entry Bank::find(std::string_view selector) const {
    if (looks_like_a_path(selector)) return find_path(entries_, selector);
    for (const Entry& entry : entries_)
        if (entry.id == selector || (!entry.alias.empty() && entry.alias == selector)) return entry;
    if (const std::size_t number = position(selector); number > 0) {
        if (number <= entries_.size()) return entries_[number - 1];
        throw UserError(
            Fault::not_found,
            fmt::format("there is no problem number {}: the bank has {}", number, entries_.size()));
    }
    std::vector<const Entry*> begun;
    for (const Entry& entry : entries_)
        if (!selector.empty() &&
            (entry.id.starts_with(selector) || entry.alias.starts_with(selector)))
            begun.push_back(&entry);
    if (begun.size() == 1) return *begun.front();
    if (begun.size() > 1) ambiguous(begun, selector);
    if (!selector.empty() && is_package(selector)) return find_path(entries_, selector);
    not_found(entries_, selector);
}

}  // namespace judge::bank
