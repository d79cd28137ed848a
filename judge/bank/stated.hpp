// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/bank/package.hpp"
#include "judge/model/report.hpp"

namespace judge::bank {

// The codes a package may use for a verdict: MLE counts as RTE, ILE as TLE, PE as WA, PAC as AC;
// OLE satisfies WA, TLE and RTE. Empty for verdicts that no test of a submission may have (JE) and
// for skipped tests.
[[nodiscard]] std::vector<std::string_view> counts_as(Verdict verdict);

// True if `report` shows what the package states. Tests that were skipped say nothing; a judge
// error never matches.
[[nodiscard]] bool matches(const StatedSubmission& stated, const Report& report);

// Why not, for people: "secret/3 is TLE; accepted/ permits AC"; nullopt if it matches.
[[nodiscard]] std::optional<std::string> mismatch(const StatedSubmission& stated,
                                                  const Report& report);

}  // namespace judge::bank
