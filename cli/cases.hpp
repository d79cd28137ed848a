// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "judge/support/source.hpp"

namespace cli {

// One case of the candidate's own, from cases.txt (grammar: docs/cli.md, "Your own cases").
struct Case {
    std::string input;     // ends with a newline
    std::string expected;  // empty: the reference is asked

    friend bool operator==(const Case&, const Case&) = default;
};

// Reads the text of a cases.txt. Throws UserError{usage}, located, for what does not belong there.
[[nodiscard]] std::vector<Case> parse_cases(const judge::Source& source);

// The cases of a file; none if there is no such file.
[[nodiscard]] std::vector<Case> read_cases(const std::filesystem::path& path);

// A case in the form of the file, such that parse_cases() gives it back.
[[nodiscard]] std::string format_case(const Case& item, std::string_view comment = "");

}  // namespace cli
