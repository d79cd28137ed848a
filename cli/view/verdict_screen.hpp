// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/ui/screen.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"

namespace cli::view {

enum class Detail : std::uint8_t {
    normal,   // the first failing tests in full, the rest in a line
    verbose,  // every failing test, and a table of all
};

// How a report is to be shown.
struct Show {
    ui::Screen screen;
    Detail detail = Detail::normal;
    std::string language;  // "C++20"
    std::vector<std::string>
        source_paths;  // the user's files as they name them, for clickable compiler messages
};

// The whole screen after a run: header, counts per group, failing tests, verdict, where the figures
// come from.
[[nodiscard]] std::string verdict_screen(const judge::Problem& problem, const judge::Report& report,
                                         const Show& show);

}  // namespace cli::view
