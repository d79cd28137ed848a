// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/model/problem.hpp"

namespace cli {

// The statement as Markdown: title, text (LaTeX translated, constants filled in), for signature
// problems what has to be written, and the samples.
[[nodiscard]] std::string statement_markdown(const judge::Problem& problem);

// The under-specified version that an interviewer would say; empty if the package has none.
[[nodiscard]] std::string brief_markdown(const judge::Problem& problem);

// "easy · 20 min · 2.0 s · 256 MiB"; the parts that are known.
[[nodiscard]] std::string facts_line(const judge::Problem& problem, std::string_view separator);

}  // namespace cli
