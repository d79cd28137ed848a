// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "practice/mock/findings.hpp"

namespace practice::mock {

// A session as one HTML page that needs nothing else: what happened when, the saved versions, the
// scorecard with its evidence. Readable on a phone, in the dark, on paper, and read aloud.
[[nodiscard]] std::string report_html(const Record& record, const Readiness& readiness);

}  // namespace practice::mock
