// SPDX-License-Identifier: MIT
#include "cli/view/compile_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"

namespace cli::view {
namespace {

constexpr std::size_t kLinesShown = 40;

// "solution.cpp:3:5: …" or "  File "solution.py", line 3" with the path that the user gave.
std::string with_user_path(std::string line, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        const std::string name = std::filesystem::path(path).filename().string();
        if (name == path) continue;
        for (const std::string& before :
             {std::string(), std::string("In file included from "), std::string("  File \"")}) {
            if (!line.starts_with(before + name)) continue;
            const std::size_t end = before.size() + name.size();
            if (end < line.size() && line[end] != ':' && line[end] != '"' && line[end] != ',')
                continue;
            return line.replace(before.size(), name.size(), path);
        }
    }
    return line;
}

ui::Role role_of(const std::string& line) {
    if (line.find("error: ") != std::string::npos || line.find("Error: ") != std::string::npos)
        return ui::Role::bad;
    return line.find("warning: ") != std::string::npos ? ui::Role::warning : ui::Role::faint;
}

}  // namespace

std::string compile_view(const judge::Report& report, const Show& show) {
    std::string out = "\n";
    std::size_t shown = 0;
    const std::string text = ui::printable(report.compile.message);
    std::size_t at = 0;
    for (; at < text.size() && shown < kLinesShown; ++shown) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = with_user_path(text.substr(at, end - at), show.source_paths);
        const ui::Role role = role_of(line);
        out += (role == ui::Role::faint ? line : ui::paint(show.screen, role, line)) + "\n";
        at = end + 1;
    }
    if (at < text.size())
        out += fmt::format(
            "{} {} more lines\n", ui::symbols(show.screen).ellipsis,
            std::count(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), '\n') + 1);
    return out;
}

}  // namespace cli::view
