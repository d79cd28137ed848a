// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "cli/context.hpp"
#include "practice/history.hpp"
#include "practice/mock/findings.hpp"

namespace cli::mock {

// Writes report.html into the session's directory, or to `file`; where it is now.
std::filesystem::path write_report(const practice::History& history,
                                   const practice::mock::Record& record,
                                   const std::filesystem::path& file = {});

// The scorecard with its evidence, the candidate's own rating beside it, for a terminal.
[[nodiscard]] std::string card_text(const practice::mock::Scorecard& card,
                                    const std::vector<int>& self, const ui::Screen& screen);

// "6 of the last 8 comparable sessions would advance: 75 %, with 90 % confidence 46–91 %".
[[nodiscard]] std::string readiness_text(const practice::mock::Readiness& readiness);

}  // namespace cli::mock
