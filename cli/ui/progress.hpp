// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "cli/ui/screen.hpp"

namespace cli::ui {

// One line on stderr that is rewritten while work goes on; nothing at all where nobody looks. The
// line is wiped when the object goes, and appears only for work that takes longer than a glance.
class Progress {
  public:
    explicit Progress(const Screen& screen) : screen_(screen) {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() { clear(); }

    // "compiling…"
    void show(std::string_view text);
    // "12/40 tests  [######------]"
    void show(std::string_view unit, std::size_t done, std::size_t all);
    void clear();

  private:
    Screen screen_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point last_{};
};

}  // namespace cli::ui
