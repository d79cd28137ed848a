// SPDX-License-Identifier: MIT
#include "cli/context.hpp"

#include <unistd.h>

#include <cstdlib>

#include "cli/places.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

std::optional<Workspace> workspace_of(const Globals& globals) {
    if (!globals.workspace.empty()) return Workspace::at(globals.workspace);
    if (const char* named = std::getenv("SPAR_WORKSPACE"); named != nullptr && *named != '\0')
        return Workspace::at(named);
    std::error_code error;
    const fs::path here = fs::current_path(error);
    return error ? std::nullopt : Workspace::find(here);
}

std::optional<fs::path> root_of(const std::optional<Workspace>& workspace) {
    return workspace ? std::optional(workspace->root()) : std::nullopt;
}

ui::Screen screen_for(int fd, const Globals& globals, const Config& config) {
    const std::string& colour = globals.colour.empty() ? config.value("colour") : globals.colour;
    return ui::screen_of(fd, ui::parse_when(colour),
                         globals.ascii || config.value("ascii") == "true");
}

void write_stderr(std::string_view text) {
    Output err(STDERR_FILENO);
    err.write(text);
    err.write(text.ends_with('\n') ? "" : "\n");
    err.flush();
}

}  // namespace

Context::Context(const Globals& globals, std::stop_token stop)
    : globals_(globals),
      stop_(std::move(stop)),
      workspace_(workspace_of(globals)),
      config_(root_of(workspace_)),
      screen_(screen_for(STDOUT_FILENO, globals, config_)),
      talk_(screen_for(STDERR_FILENO, globals, config_)),
      out_(STDOUT_FILENO) {}

const Workspace& Context::need_workspace() const {
    if (workspace_) return *workspace_;
    throw judge::UserError(judge::Fault::state,
                           "there is no workspace here; `spar init` makes one in this directory "
                           "(or name one with --workspace)");
}

std::vector<fs::path> Context::bank_roots() const {
    std::vector<fs::path> roots = {judge::shipped("problems")};
    std::error_code error;
    if (const fs::path packs = packs_directory(); fs::is_directory(packs, error))
        roots.push_back(packs);
    for (const std::string& extra : split_list(config_.value("bank"))) {
        if (!fs::is_directory(extra, error))
            warn("bank: " + extra + " is not a directory (" + config_.get("bank").origin + ")");
        else
            roots.emplace_back(extra);
    }
    return roots;
}

const judge::bank::Bank& Context::bank() {
    if (!bank_)
        bank_ = std::make_unique<judge::bank::Bank>(
            bank_roots(), [this](const std::string& text) { warn(text); });
    return *bank_;
}

void Context::print(std::string_view text) {
    out_.write(text);
    if (!text.ends_with('\n')) out_.write("\n");
}

void Context::remark(std::string_view text) const {
    if (globals_.quiet) return;
    out_.flush();
    write_stderr(text);
}

void Context::warn(std::string_view text) const {
    out_.flush();
    const bool located = text.find(": warning:") != std::string_view::npos;
    write_stderr((located ? "" : ui::paint(talk_, ui::Role::warning, "warning: ")) +
                 std::string(text));
}

}  // namespace cli
