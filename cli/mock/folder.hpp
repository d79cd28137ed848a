// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "cli/context.hpp"
#include "practice/mock/outline.hpp"

namespace cli::mock {

// Where the files of a new session go: mocks/<date>-<format> in the workspace, else below spar's
// own data. It does not exist yet.
[[nodiscard]] std::filesystem::path new_directory(const Context& context, const std::string& format,
                                                  practice::Moment now);

// Makes the folders of a session's problems: what the interviewer says, a file to begin with, and
// an empty cases.txt. Fills in the tasks' files; a debugging task begins with a known wrong
// solution.
void lay_out(Context& context, practice::mock::Outline& outline);

// What the interviewer says of a problem: the brief version, else the statement. Markdown.
[[nodiscard]] std::string task_markdown(const judge::Problem& problem,
                                        const practice::mock::Task& task);

}  // namespace cli::mock
