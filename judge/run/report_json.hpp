// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/model/report.hpp"

namespace judge::run {

// A report as JSON, "schema": "spar.report/1" (docs/json.md); what was not measured is null. Never
// throws for its texts: what is not UTF-8 is replaced. `indent` < 0: one line.
[[nodiscard]] std::string to_json(const Report& report, int indent = 2);

// One element of its "tests", on one line, for event streams.
[[nodiscard]] std::string to_json(const TestOutcome& outcome);

// nullopt if `text` is not such a report, whatever else it is.
[[nodiscard]] std::optional<Report> report_from_json(std::string_view text);

}  // namespace judge::run
