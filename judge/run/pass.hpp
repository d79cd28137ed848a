// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "judge/run/test_runner.hpp"

namespace judge::run {

// One run of the program on one input: all there is to a test, except of multi-pass problems.
struct Pass {
    TestRun run;
    std::optional<std::string> next_input;  // the validator wants another pass, on this
    std::vector<FeedbackFile> feedback;     // for the validator of the next pass
};

// What a run of the program needs beside the job.
struct Round {
    std::span<const FeedbackFile> feedback;
    std::stop_token stop;
    Patience patience = Patience::usual;
};

// The program alone, its output judged by a built-in checker or by the package's validators.
[[nodiscard]] Pass run_alone(const Setting& setting, const Job& job, const Round& round);

// The program in conversation with the package's interactor.
[[nodiscard]] Pass run_in_conversation(const Setting& setting, const Job& job, const Round& round);

// Takes over what a validator says of an accepted run.
void note_opinion(Pass& pass, const ValidatorOpinion& opinion);

// The validators of the setting, other than an interactor, on a run that ended well: all must
// accept.
void ask_validators(const Setting& setting, const Job& job, std::string_view output,
                    const Round& round, Pass& pass);

// The start of a test's input, for showing.
[[nodiscard]] std::string shown_input(const Job& job);

}  // namespace judge::run
