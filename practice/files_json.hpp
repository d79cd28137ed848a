// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/model/submission.hpp"

namespace practice {

// Source files as JSON: [{"name", "text"}], with "hex" for what is not UTF-8. Every byte comes
// back.
[[nodiscard]] std::string files_to_json(const std::vector<judge::SourceFile>& files);

// Throws judge::UserError{state} if it is nothing that files_to_json() wrote.
[[nodiscard]] std::vector<judge::SourceFile> files_from_json(std::string_view text);

}  // namespace practice
