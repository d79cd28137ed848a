// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "cli/context.hpp"
#include "cli/select.hpp"
#include "cli/view/verdict_screen.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"
#include "judge/run/judge.hpp"

namespace cli {

// The options that `test`, `submit` and `run` share.
struct JudgeFlags {
    std::string selector = {};
    std::string file = {};
    std::string language = {};
    std::string entry_point = {};
    std::string format = {};  // "gcc", "json"; else for people
    int jobs = 0;
    bool fresh = false;
    bool unsafe = false;
    bool sanitize = false;
    bool verbose = false;
    bool jsonl = false;

    // Nothing but what was asked for goes to stdout.
    [[nodiscard]] bool for_machines() const { return jsonl || format == "gcc" || format == "json"; }
};

// Declares selector, --file, --lang, --entry-point, -j, --fresh and --unsafe-no-sandbox.
void declare_judge_flags(Arguments& arguments, JudgeFlags& flags);

// Declares --format, of `test` and `submit`.
void declare_format(Arguments& arguments, JudgeFlags& flags);

// What is to be judged.
struct Job {
    Selection selection;
    judge::Problem problem;
    std::filesystem::path source;  // a file or a directory
    judge::Submission submission;
    bool from_workspace = false;  // otherwise nothing is recorded
};

// The package and the source that the flags name; without --file the solution in the workspace.
[[nodiscard]] Job make_job(Context& context, const JudgeFlags& flags);

// Options of the judge after flags and configuration: workers and the weakest isolation that is
// enough.
[[nodiscard]] judge::run::Options judge_options(const Context& context, const JudgeFlags& flags,
                                                const Job& job);

// How the report of a job is shown.
[[nodiscard]] view::Show show_of(const Context& context, const Job& job, const JudgeFlags& flags);

// Judges with a progress line and prints the report: the verdict screen, --json or --jsonl. The
// exit code is that of exit_code_of(), or 130 if it was interrupted; then nothing is printed but
// that.
struct Judged {
    judge::Report report;
    int exit_code = 70;
    bool interrupted = false;
};
[[nodiscard]] Judged judge_and_show(Context& context, const Job& job,
                                    const judge::run::Options& options, const JudgeFlags& flags);

// Accepted only if something was run and all of it was.
[[nodiscard]] int exit_code_of(const judge::Report& report);

}  // namespace cli
