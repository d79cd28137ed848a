// SPDX-License-Identifier: MIT
#include "cli/judging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "cli/desk.hpp"
#include "cli/events.hpp"
#include "cli/exit_code.hpp"
#include "cli/ui/progress.hpp"
#include "cli/view/figures.hpp"
#include "judge/language/compile.hpp"
#include "judge/run/answers.hpp"
#include "judge/run/report_json.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Verdict;
using sandbox::Tier;

Tier parse_tier(const std::string& text) {
    for (const Tier tier : {Tier::t1, Tier::t2, Tier::t3})
        if (sandbox::name(tier) == text) return tier;
    return Tier::t2;
}

// What the bank that ships with spar brings is as trustworthy as spar, so T1 is enough for it; a
// stranger's package needs namespaces. T0 is only ever had by asking for it.
Tier required_tier(const Context& context, const JudgeFlags& flags, const Job& job) {
    if (flags.unsafe) return Tier::t0;
    if (const std::string& wanted = context.config().value("required_tier"); !wanted.empty())
        return parse_tier(wanted);
    return is_bundled(job.problem.directory) ? Tier::t1 : Tier::t2;
}

// As a user would name the file from where they are.
std::string shown_path(const fs::path& path) {
    std::error_code error;
    const fs::path near = fs::relative(path, error);
    const bool outside = error || near.empty() || near.string().starts_with("../..");
    return outside ? path.string() : near.string();
}

std::vector<std::string> source_paths(const Job& job) {
    std::vector<std::string> out;
    const bool directory = fs::is_directory(job.source);
    for (const judge::SourceFile& file : job.submission.files)
        out.push_back(shown_path(directory ? job.source / file.name : job.source));
    return out;
}

void follow(const judge::Event& event, ui::Progress& progress, std::size_t& done,
            std::size_t& all) {
    if (std::holds_alternative<judge::event::Compiling>(event)) progress.show("compiling");
    if (const auto* started = std::get_if<judge::event::Started>(&event)) all = started->tests;
    if (std::holds_alternative<judge::event::TestFinished>(event)) ++done;
    if (all > 0) progress.show("tests", done, all);
}

void remark_on_tier(const Context& context, const judge::Report& report) {
    if (report.tier == "T0")
        context.warn("this ran without a sandbox (T0): only resource limits were active");
    else if (report.tier == "T1")
        context.remark(
            "notice: isolation is T1 (Landlock and seccomp, no namespaces); `spar doctor` says how "
            "to get more");
}

}  // namespace

void declare_judge_flags(Arguments& arguments, JudgeFlags& flags) {
    arguments
        .positional("PROBLEM", flags.selector,
                    "Id, alias, number, prefix, a package's path, last, next, random or .")
        .text("-f,--file", flags.file, "PATH",
              "Judge this file (or directory of files); records nothing")
        .text("-l,--lang", flags.language, "LANG",
              "The language, if the file's extension does not tell it")
        .text("--entry-point", flags.entry_point, "NAME",
              "The main file of a directory of several, if its name does not tell it")
        .count("-j,--jobs", flags.jobs, 999, "Tests run at once (0: one per core)")
        .flag("--fresh", flags.fresh, "Compile and run again even if the result is known")
        .flag("--asan", flags.sanitize,
              "With address and undefined-behaviour sanitizers, where the language has them")
        .flag("--unsafe-no-sandbox", flags.unsafe,
              "Run without a sandbox if there is none (T0): for trusted code only");
}

Job make_job(Context& context, const JudgeFlags& flags) {
    Job job{.selection = select(context, flags.selector),
            .problem = {},
            .source = flags.file,
            .submission = {}};
    job.from_workspace = flags.file.empty();
    if (job.from_workspace) {
        const std::string& folder = job.selection.folder;
        if (folder.empty())
            throw judge::UserError(judge::Fault::not_found,
                                   fmt::format("{}: not picked in this workspace; `spar pick {}` "
                                               "takes it up, or name a file with --file",
                                               job.selection.name(), job.selection.name()));
        job.source = find_solution(context.need_workspace().path_of(folder), flags.language);
    }
    std::error_code error;
    if (!fs::exists(job.source, error))
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("{}: there is no such file", job.source.string()));
    if (!fs::is_regular_file(job.source) && !fs::is_directory(job.source))
        throw judge::UserError(
            judge::Fault::usage,
            fmt::format("{}: neither a file nor a directory of files", job.source.string()));
    job.problem = load(context, job.selection);
    if (auto answers = judge::run::read_answers(job.problem, job.source)) {
        job.submission = std::move(*answers);
        return job;
    }
    // A submission of the package may share files with others of it by links.
    const fs::path package = fs::weakly_canonical(job.problem.directory);
    const fs::path source = fs::canonical(job.source);
    const bool inside = std::ranges::mismatch(package, source).in1 == package.end();
    job.submission =
        judge::language::read_submission(job.source, flags.language, inside ? package : fs::path());
    job.submission.entry_point = flags.entry_point;
    return job;
}

judge::run::Options judge_options(const Context& context, const JudgeFlags& flags, const Job& job) {
    judge::run::Options options;
    options.workers = flags.jobs > 0 ? flags.jobs : std::stoi(context.config().value("workers"));
    options.fresh = flags.fresh;
    options.sanitize = flags.sanitize;
    options.required = required_tier(context, flags, job);
    return options;
}

int exit_code_of(const judge::Report& report) {
    const bool anything_run =
        std::any_of(report.tests.begin(), report.tests.end(),
                    [](const judge::TestOutcome& t) { return t.verdict != Verdict::skipped; });
    if (report.verdict == Verdict::accepted && !anything_run) return kNotAccepted;
    const bool all_refused =
        std::all_of(report.tests.begin(), report.tests.end(), [](const judge::TestOutcome& t) {
            return t.verdict != Verdict::judge_error || view::is_refused_case(t);
        });
    if (report.verdict == Verdict::judge_error && !report.tests.empty() && all_refused)
        return kUsage;
    return exit_code(report.verdict);
}

view::Show show_of(const Context& context, const Job& job, const JudgeFlags& flags) {
    return {.screen = context.screen(),
            .detail = flags.verbose ? view::Detail::verbose : view::Detail::normal,
            .language = judge::language::toolchain(job.submission.language).name,
            .source_paths = source_paths(job)};
}

Judged judge_and_show(Context& context, const Job& job, const judge::run::Options& options,
                      const JudgeFlags& flags) {
    Judged judged;
    {
        ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
        std::size_t done = 0;
        std::size_t all = 0;
        const judge::EventSink sink = [&](const judge::Event& event) {
            if (flags.jsonl) {
                context.print(event_line(event));
                context.out().flush();
            }
            follow(event, progress, done, all);
        };
        judged.report =
            judge::run::judge(job.problem, job.submission, options, sink, context.stop());
    }
    judged.interrupted = context.stop().stop_requested();
    judged.exit_code =
        judged.interrupted ? static_cast<int>(kInterrupted) : exit_code_of(judged.report);
    if (judged.interrupted) return judged;
    if (context.json()) {
        context.print(judge::run::to_json(judged.report));
    } else if (!flags.jsonl) {
        context.print(
            view::verdict_screen(job.problem, judged.report, show_of(context, job, flags)));
    }
    remark_on_tier(context, judged.report);
    return judged;
}

}  // namespace cli
