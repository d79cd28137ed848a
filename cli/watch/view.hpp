// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/ui/screen.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"

namespace cli::watch {

// One test in full: as a failure, or its input and answer if it passed.
[[nodiscard]] std::string case_view(const judge::Problem& problem, const judge::Report& report,
                                    std::size_t index, const ui::Screen& screen);

// Expected and got of a test, line by line.
[[nodiscard]] std::string diff_view(const judge::TestOutcome& test, const ui::Screen& screen);

// The first test that failed; the number of tests if none did.
[[nodiscard]] std::size_t first_failure(const judge::Report& report);

// "s submit  h hint  q quit", wrapped between keys.
struct Key {
    std::string_view key;
    std::string_view meaning;
};
[[nodiscard]] std::string key_line(const std::vector<Key>& keys, const ui::Screen& screen);

}  // namespace cli::watch
