// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "judge/model/problem.hpp"

namespace cli {

// The problem that a selector names.
struct Selection {
    std::filesystem::path package;
    std::string id;
    std::string alias;   // empty if none
    std::string folder;  // its folder in the workspace; empty if it has not been picked there

    // What people call it: the alias, else the id.
    [[nodiscard]] const std::string& name() const noexcept { return alias.empty() ? id : alias; }
};

// Resolves a selector: id, alias, number, unique prefix, path to a package, "last", "next",
// "random", "." (the folder we are in) or "" (the folder we are in, else the last one). Throws
// UserError{not_found} with the nearest names or the remedy.
[[nodiscard]] Selection select(Context& context, std::string_view selector);

// The words that are selectors without being names.
[[nodiscard]] bool is_reserved_selector(std::string_view word);

// Reads the package of a selection whole; warnings go to stderr.
[[nodiscard]] judge::Problem load(Context& context, const Selection& selection);

// Whether the package belongs to the bank that ships with spar, and so is trusted like spar itself.
[[nodiscard]] bool is_bundled(const std::filesystem::path& package);

}  // namespace cli
