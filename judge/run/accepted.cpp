// SPDX-License-Identifier: MIT
#include "judge/run/accepted.hpp"

#include "judge/bank/package.hpp"
#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"

namespace judge::run {

std::vector<Accepted> accepted_submissions(const Problem& problem) {
    std::vector<Accepted> accepted;
    for (const bank::StatedSubmission& stated : bank::stated_submissions(problem)) {
        if (stated.permitted != std::vector<std::string>{"AC"}) continue;
        try {
            Submission submission =
                language::read_submission(stated.path, stated.language, problem.directory);
            if (!stated.entry_point.empty()) submission.entry_point = stated.entry_point;
            if (language::toolchain(submission.language).usable())
                accepted.push_back({stated.name, std::move(submission)});
        } catch (const UserError&) {
            continue;  // in a language that is not known here, or no source at all
        }
    }
    return accepted;
}

}  // namespace judge::run
