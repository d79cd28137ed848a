// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "cli/args.hpp"
#include "cli/config.hpp"
#include "cli/output.hpp"
#include "cli/ui/json.hpp"
#include "cli/ui/screen.hpp"
#include "cli/workspace.hpp"
#include "judge/bank/bank.hpp"

namespace cli {

// What every command works with: settings, the workspace around us, the bank, and the two streams.
class Context {
  public:
    Context(const Globals& globals, std::stop_token stop);

    [[nodiscard]] const Globals& globals() const noexcept { return globals_; }
    [[nodiscard]] bool json() const noexcept { return globals_.json; }
    [[nodiscard]] const Config& config() const noexcept { return config_; }
    [[nodiscard]] const std::optional<Workspace>& workspace() const noexcept { return workspace_; }
    // The workspace, or UserError{state} with the remedy.
    [[nodiscard]] const Workspace& need_workspace() const;
    // Where packages are looked for: the bundled bank, installed packs, the configured directories.
    [[nodiscard]] std::vector<std::filesystem::path> bank_roots() const;
    // Read on first use; packages that cannot be read are remarked upon.
    [[nodiscard]] const judge::bank::Bank& bank();
    [[nodiscard]] std::stop_token stop() const { return stop_; }

    [[nodiscard]] const ui::Screen& screen() const noexcept { return screen_; }     // of stdout
    [[nodiscard]] const ui::Screen& talk_screen() const noexcept { return talk_; }  // of stderr

    // The answer, on stdout. A line end is added if there is none.
    void print(std::string_view text);
    void print(const ui::Json& object) { print(object.text); }
    // A remark, on stderr; nothing with --quiet.
    void remark(std::string_view text) const;
    // "warning: …" on stderr, with --quiet as well.
    void warn(std::string_view text) const;
    [[nodiscard]] Output& out() noexcept { return out_; }

  private:
    Globals globals_;
    std::stop_token stop_;
    std::optional<Workspace> workspace_;
    Config config_;
    ui::Screen screen_, talk_;
    mutable Output out_;  // a remark first lets out what was printed before it
    std::unique_ptr<judge::bank::Bank> bank_;
};

}  // namespace cli
