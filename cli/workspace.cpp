// SPDX-License-Identifier: MIT
#include "cli/workspace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMarker = "spar.yaml";
constexpr std::string_view kState = ".spar";

constexpr std::string_view kFirstConfig =
    "# Settings of this workspace; `spar config list --show-origin` explains them.\n"
    "# language: cpp\n"
    "# editor: code --wait\n"
    "# workers: 0\n";
constexpr std::string_view kIgnore = "*\n";

bool is_regular(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

}  // namespace

std::optional<Workspace> Workspace::find(const fs::path& start) {
    std::error_code error;
    fs::path here = fs::weakly_canonical(start, error);
    if (error) return std::nullopt;
    for (;; here = here.parent_path()) {
        if (is_regular(here / kMarker)) return Workspace(here);
        if (here == here.parent_path()) return std::nullopt;
    }
}

Workspace Workspace::at(const fs::path& root) {
    if (!is_regular(root / kMarker))
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{}: not a workspace (no {} in it); `spar init {}` makes one",
                        root.string(), kMarker, root.string()));
    return Workspace(fs::canonical(root));
}

std::vector<std::string> Workspace::create(const fs::path& root) {
    std::error_code error;
    fs::create_directories(root / kState, error);
    if (error)
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{}: cannot make the workspace: {}; choose a directory that you can write",
                        root.string(), error.message()));
    std::vector<std::string> made;
    for (const auto& [name, text] :
         {std::pair{fs::path(kMarker), kFirstConfig}, {fs::path(kState) / ".gitignore", kIgnore}}) {
        if (fs::exists(root / name)) continue;
        judge::write_atomically(root / name, text);
        made.push_back(name.string());
    }
    return made;
}

std::string Workspace::folder_of(const fs::path& place) const {
    std::error_code error;
    const fs::path inside = fs::weakly_canonical(place, error).lexically_relative(root_);
    if (error || inside.empty()) return "";
    const std::string first = inside.begin()->string();
    return first == "." || first == ".." || first == kState ? "" : first;
}

std::vector<std::string> Workspace::folders() const {
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(root_ / kState / "problems", error))
        if (const std::string name = entry.path().filename().string(); has_folder(name))
            out.push_back(name);
    std::sort(out.begin(), out.end());
    return out;
}

bool Workspace::has_folder(std::string_view folder) const {
    std::error_code error;
    return !folder.empty() && fs::is_directory(path_of(folder), error);
}

fs::path Workspace::path_of(std::string_view folder) const { return root_ / folder; }

std::string Workspace::problem_of(std::string_view folder) const {
    const std::string known = recall("problems/" + std::string(folder));
    return known.empty() ? std::string(folder) : known;
}

void Workspace::remember_problem(std::string_view folder, std::string_view selector) const {
    remember("problems/" + std::string(folder), selector);
}

std::string Workspace::last() const {
    const std::string folder = recall("last");
    return has_folder(folder) ? folder : "";
}

void Workspace::remember_last(std::string_view folder) const {
    if (recall("last") != folder) remember("last", folder);
}

std::vector<std::string> Workspace::failed(std::string_view folder) const {
    std::vector<std::string> names;
    const std::string text = recall("failed/" + std::string(folder));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        names.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return names;
}

void Workspace::remember_failed(std::string_view folder,
                                const std::vector<std::string>& names) const {
    remember("failed/" + std::string(folder), fmt::format("{}", fmt::join(names, "\n")));
}

std::size_t Workspace::hints_seen(std::string_view folder) const {
    const std::string text = recall("hints/" + std::string(folder));
    std::size_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

void Workspace::remember_hints_seen(std::string_view folder, std::size_t count) const {
    remember("hints/" + std::string(folder), std::to_string(count));
}

std::string Workspace::recall(const std::string& name) const {
    std::ifstream in(root_ / kState / name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return std::string(judge::trim(text));
}

void Workspace::remember(const std::string& name, std::string_view text) const {
    const fs::path path = root_ / kState / name;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    judge::write_atomically(path, std::string(text) + "\n");
}

}  // namespace cli
